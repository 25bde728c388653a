package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assay.Figures;
import org.assay.RunningAssay;
import org.junit.jupiter.api.Test;

/**
 * Every page that anybody can open, in light and dark, wide and narrow: axe finds nothing serious, and nothing is wider than a phone.
 * The pages come from the product's own routes, so that a new one cannot be forgotten.
 */
class AccessibilityTest {
    private static final Map<String, String> WHO =
            Map.of("LEARNER", "amira", "ASSESSOR", "ben", "IQA", "dev", "CENTRE_ADMIN", "eilidh", "EQA", "frank");

    /** A page as a person of that role opens it. */
    private record Opened(String username, String path) {}

    @Test
    void nothingSeriousOnAnyPage() {
        var serious = new ArrayList<String>();
        int combinations = 0;
        var pages = pages();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
            for (int width : new int[] {1440, 390, 320}) {
                for (var username :
                        new TreeSet<>(pages.stream().map(Opened::username).toList()))
                    combinations += look(username, scheme, width, pages, serious);
                System.out.println("axe: " + scheme + " at " + width + ", " + combinations + " combinations so far");
            }
        Figures.write("axe", "axe.serious", serious.size());
        Figures.write("axe", "axe.combinations", combinations);
        assertThat(serious).isEmpty();
        assertThat(combinations).isGreaterThan(150);
    }

    private static int look(String username, ColorScheme scheme, int width, List<Opened> pages, List<String> serious) {
        try (var somebody = Somebody.signsIn(
                username,
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900))) {
            int looked = 0;
            for (var opened : pages) {
                if (!opened.username().equals(username)) continue;
                String where = username + " " + opened.path() + " " + scheme + " " + width;
                somebody.opens(opened.path());
                assertThat(somebody.heading().innerText()).as(where).doesNotContain("no such page");
                new AxeBuilder(somebody.page)
                        .analyze().getViolations().stream()
                                .filter(one -> Set.of("serious", "critical").contains(one.getImpact()))
                                .forEach(one -> serious.add(where + ": " + one.getId() + " "
                                        + one.getNodes().getFirst().getHtml()));
                int wide = (int) somebody.page.evaluate("document.documentElement.scrollWidth");
                if (wide > width) serious.add(where + ": " + wide + " pixels wide");
                looked++;
            }
            return looked;
        }
    }

    /** Every route of the product, for everybody who may open it. */
    private static List<Opened> pages() {
        var context = new com.vaadin.flow.server.VaadinServletContext(
                RunningAssay.get().door(jakarta.servlet.ServletContext.class));
        var registry = com.vaadin.flow.router.RouteConfiguration.forRegistry(
                com.vaadin.flow.server.startup.ApplicationRouteRegistry.getInstance(context));
        var pages = new ArrayList<Opened>();
        for (var route : registry.getAvailableRoutes()) {
            var templates = new TreeSet<String>(List.of(route.getTemplate()));
            route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
            for (var template : templates)
                for (var who : WHO.entrySet())
                    if (mayOpen(route.getNavigationTarget(), who.getKey()))
                        path(template, who.getKey()).ifPresent(path -> pages.add(new Opened(who.getValue(), path)));
        }
        return pages;
    }

    private static boolean mayOpen(Class<?> view, String role) {
        var allowed = view.getAnnotation(jakarta.annotation.security.RolesAllowed.class);
        return allowed == null
                ? view.isAnnotationPresent(jakarta.annotation.security.PermitAll.class)
                : List.of(allowed.value()).contains(role);
    }

    private static final Pattern PARAMETER = Pattern.compile(":[^/]+");

    /** The template with something real in the place of each parameter; empty where the story has nothing of that kind for the role. */
    private static java.util.Optional<String> path(String template, String role) {
        if (!template.contains(":")) return java.util.Optional.of(template);
        String kind = template.substring(0, template.indexOf(":"));
        String known = REAL.get(kind.replaceAll("/$", ""));
        if (known == null) throw new IllegalStateException("Say what is real for " + template);
        var found = RunningAssay.get()
                .database()
                .sql(known.replace("{who}", WHO.get(role)))
                .query((row, number) -> String.valueOf(row.getObject(1)))
                .list();
        if (found.isEmpty()) return java.util.Optional.empty();
        var matcher = PARAMETER.matcher(template);
        String path = matcher.replaceFirst(found.getFirst());
        return java.util.Optional.of(path.replaceAll(":version[^/]*", "1").replaceAll("/:[^/]+", ""));
    }

    private static final Map<String, String> REAL = new LinkedHashMap<>();

    static {
        String amira = " where l.name = 'Amira Khan'";
        REAL.put(
                "unit",
                "select u.id from unit_assessment u join learner l on l.centre_id = u.centre_id and l.id = u.learner"
                        + amira);
        REAL.put(
                "evidence",
                "select e.id from evidence e join learner l on l.centre_id = e.centre_id and l.id = e.learner" + amira);
        REAL.put(
                "queue",
                "select v.evidence from evidence_version v join evidence e on e.centre_id = v.centre_id and e.id = v.evidence"
                        + " join learner l on l.centre_id = e.centre_id and l.id = e.learner" + amira
                        + " and v.state in ('SUBMITTED', 'IN_ASSESSMENT')");
        REAL.put("cohort", "select id from cohort where name = 'Customer service, autumn'");
        REAL.put(
                "learner",
                "select e.id from enrolment e join learner l on l.centre_id = e.centre_id and l.id = e.learner"
                        + amira);
        REAL.put(
                "observe",
                "select e.id from enrolment e join learner l on l.centre_id = e.centre_id and l.id = e.learner"
                        + amira);
        REAL.put("staff", "select id from person where username = 'ben'");
        REAL.put("catalogue", "select 'ocr-post-transaction-1'");
        REAL.put("imports", "select id from learner_import");
        REAL.put("import", "select id from learner_import");
        REAL.put(
                "sample",
                "select s.id from sample s join centre c on c.id = s.centre_id where c.name = 'Northgate Skills Centre'");
    }
}
