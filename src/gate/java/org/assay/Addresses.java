package org.assay;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the product answers, as the product itself lists them, and every id that a centre owns, as its database does. */
public final class Addresses {
    private static final Pattern PARAMETER = Pattern.compile("/?:(\\w+)([?*]?)(\\([^)]*\\))?");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final RunningAssay assay;

    public Addresses(RunningAssay assay) {
        this.assay = assay;
    }

    /**
     * The address of a view.
     *
     * @param template as Vaadin registered it
     * @param roles that may open it; empty for everybody
     */
    public record View(String template, Set<String> roles) {
        public boolean isFor(String role) {
            return roles.isEmpty() || roles.contains(role);
        }

        public boolean takesAnId() {
            return PARAMETER.matcher(template).find();
        }

        /** With an id where it takes one; a version is the first. */
        public String with(Object id) {
            return PARAMETER
                    .matcher(template)
                    .replaceAll(found -> (found.group().startsWith("/") ? "/" : "")
                            + (found.group(1).matches(".*(version|number).*") ? "1" : id.toString()));
        }

        /** As a name of a figure has it. */
        public String name() {
            var plain = PARAMETER.matcher(template).replaceAll("/one").replace('/', '-');
            return plain.isEmpty() ? "home" : plain;
        }
    }

    public List<View> views() {
        var context = new VaadinServletContext(assay.door(ServletContext.class));
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context))
                .getAvailableRoutes()
                .stream()
                .filter(route -> !route.getTemplate().equals("login"))
                .map(route -> new View(route.getTemplate(), roles(route.getNavigationTarget())))
                .distinct()
                .sorted(Comparator.comparing(View::template))
                .toList();
    }

    private static Set<String> roles(Class<?> view) {
        var allowed = view.getAnnotation(RolesAllowed.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }

    /** The plain addresses that are read, with the names of what they take. */
    public List<String> doors() {
        return assay.door(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(door -> door.getValue().getBeanType().getName().startsWith("org.assay."))
                .filter(door -> door.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(door -> door.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    /** A plain address filled with the columns of one row. */
    public static String filled(String pattern, Map<String, Object> row) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var value = row.get(found.group(1));
            if (value == null)
                throw new AssertionError("Nothing is known of {" + found.group(1) + "} in " + pattern
                        + ": teach the test where it comes from.");
            return value.toString();
        });
    }

    /** Real ids of a centre by the table that they come from, the latest first, at most so many of each. */
    public Map<String, List<UUID>> ids(UUID centre, int most) {
        var columns = assay.database()
                .sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where lower(c.data_type) = 'uuid' and c.column_name in ('id', 'person', 'file_id', 'unit')
                        and exists (select 1 from information_schema.columns o
                          where o.table_name = c.table_name and o.column_name = 'centre_id')
                        and c.table_name not like 'audit%'
                        order by 1, 2""")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        var ids = new LinkedHashMap<String, List<UUID>>();
        for (var column : columns) {
            var found = assay.database()
                    .sql("select distinct " + column[1] + " from " + column[0] + " where centre_id = ? order by 1 desc")
                    .param(centre)
                    .query(UUID.class)
                    .list();
            if (!found.isEmpty())
                ids.put(column[0] + "." + column[1], found.stream().limit(most).toList());
        }
        return ids;
    }

    public UUID centre(String name) {
        return assay.database()
                .sql("select id from centre where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    /** Who arrives at this centre when they sign in, by user name with the role they arrive in; staff first. */
    public Map<String, String> insiders(UUID centre) {
        var first = assay.database()
                .sql("""
                        select p.username, m.centre, m.role from membership m join person p on p.id = m.person
                        join centre c on c.id = m.centre where p.password_hash is not null
                        order by p.username, m.joined_at, c.name, m.role""")
                .query((row, number) -> new Object[] {row.getString(1), row.getObject(2, UUID.class), row.getString(3)})
                .list();
        var seen = new TreeSet<String>();
        var inside = new ArrayList<String[]>();
        for (var hat : first)
            if (seen.add((String) hat[0]) && hat[1].equals(centre))
                inside.add(new String[] {(String) hat[0], (String) hat[2]});
        var order = Arrays.asList("IQA", "ASSESSOR", "CENTRE_ADMIN", "EQA", "LEARNER");
        var insiders = new LinkedHashMap<String, String>();
        inside.stream()
                .sorted(Comparator.comparing(person -> order.indexOf(person[1])))
                .forEach(person -> insiders.put(person[0], person[1]));
        return insiders;
    }
}
