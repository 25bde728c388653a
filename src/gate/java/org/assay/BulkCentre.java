package org.assay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A centre of any size, made by repeating what the story told about ten learners of another: the same shapes, only more of them. Which
 * tables there are, and which rows belong to a learner, is read from the schema's foreign keys, so that it grows with the product.
 */
public final class BulkCentre {
    /** What belongs to a person and to nothing else of the centre. */
    private static final Set<String> PERSONAL = Set.of("notice", "notice_choice", "invitation", "letter");

    /** Numbered within something that all copies share, so each copy counts on from its own thousand. */
    private static final Map<String, String> NUMBERED = Map.of(
            "draw_member",
            "seq",
            "sample",
            "place",
            "audit_entry",
            "seq",
            "audit_subject",
            "seq",
            "audit_words",
            "seq");

    private final JdbcTemplate database;
    private final UUID model;
    private final UUID centre;
    private final int copies;
    private final String tag;
    private final Map<String, Set<String>> parents = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Set<UUID> learnersPeople = new HashSet<>();
    private final Set<UUID> once = new HashSet<>();
    private final Set<UUID> people;

    private BulkCentre(RunningAssay assay, UUID model, int copies) {
        this.database = assay.door(JdbcTemplate.class);
        this.model = model;
        this.copies = copies;
        this.tag = "x" + copies;
        this.people = new HashSet<>(database.queryForList("select id from person", UUID.class));
        this.centre = UUID.nameUUIDFromBytes(("centre " + tag).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param model the centre whose learners are repeated
     * @param learners their names; all others are left out
     * @param copies how often
     */
    public static BulkCentre of(RunningAssay assay, UUID model, List<String> learners, int copies) {
        var bulk = new BulkCentre(assay, model, copies);
        assay.door(TransactionTemplate.class).executeWithoutResult(status -> {
            bulk.read(learners);
            bulk.write();
        });
        return bulk;
    }

    public UUID id() {
        return centre;
    }

    /** The user name of the first copy of somebody of the model. */
    public String username(String of) {
        return of + "." + tag + ".0";
    }

    /** What an id of the model has become in the first copy. */
    public UUID first(UUID id) {
        return mapped(id, 0);
    }

    private void read(List<String> learners) {
        for (var table : tables()) parents.put(table, parents(table));
        var left = new HashSet<UUID>();
        var leftPeople = new HashSet<UUID>();
        for (var row : all("learner")) {
            if (!learners.contains(row.get("name"))) leftPeople.add((UUID) row.get("person"));
            (learners.contains(row.get("name")) ? learnersPeople : left)
                    .add((UUID) row.get(learners.contains(row.get("name")) ? "person" : "id"));
        }
        if (learnersPeople.size() != learners.size()) throw new AssertionError("Not all of " + learners);
        for (var table : ordered()) {
            var kept = new ArrayList<Map<String, Object>>();
            for (var row : all(table)) {
                if (PERSONAL.contains(table) && leftPeople.contains(row.get("person"))) continue;
                if (row.values().stream().noneMatch(left::contains)) kept.add(row);
                else if (row.get("id") instanceof UUID id) left.add(id);
            }
            rows.put(table, kept);
            if (!perLearner(table))
                kept.forEach(row -> {
                    if (row.get("id") instanceof UUID id) once.add(id);
                });
        }
    }

    private void write() {
        database.update(
                "insert into centre (id, name) values (?, ?)", centre, "Centre of " + copies * 10 + " learners");
        people();
        rows.forEach((table, kept) -> {
            int times = perLearner(table) ? copies : 1;
            var inserts = new ArrayList<Object[]>();
            List<String> columns =
                    kept.isEmpty() ? List.of() : List.copyOf(kept.getFirst().keySet());
            for (int copy = 0; copy < times; copy++)
                for (var row : kept) {
                    int one = copy;
                    inserts.add(columns.stream()
                            .map(column -> value(table, column, row.get(column), one))
                            .toArray());
                }
            if (!inserts.isEmpty())
                database.batchUpdate(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                + "?, ".repeat(columns.size() - 1) + "?)",
                        inserts);
        });
    }

    /** Everybody of the model signs in here too, each copy of a learner under a name of its own. */
    private void people() {
        for (var person : database.queryForList(
                "select p.* from person p where exists (select 1 from membership m where m.person = p.id and m.centre = ?)",
                model)) {
            var id = (UUID) person.get("id");
            boolean learner = database.queryForObject(
                            "select count(*) from learner where centre_id = ? and person = ?", Integer.class, model, id)
                    > 0;
            if (learner && !learnersPeople.contains(id)) continue;
            for (int copy = 0; copy < (learner ? copies : 1); copy++) {
                database.update(
                        "insert into person (id, username, name, password_hash) values (?, ?, ?, ?)",
                        mapped(id, copy),
                        person.get("username") + "." + tag + "." + copy,
                        person.get("name"),
                        person.get("password_hash"));
                database.update(
                        "insert into membership (person, centre, role, joined_at)"
                                + " select ?, ?, role, joined_at from membership where person = ? and centre = ?",
                        mapped(id, copy),
                        centre,
                        id,
                        model);
            }
        }
    }

    private Object value(String table, String column, Object value, int copy) {
        if (column.equals("centre_id")) return centre;
        if (table.equals("learner") && column.equals("uln")) return null;
        if (value instanceof UUID id) return mapped(id, copy);
        if (column.equals(NUMBERED.get(table))) return ((Number) value).longValue() + copy * 10_000L;
        return value;
    }

    private UUID mapped(UUID id, int copy) {
        boolean shared = once.contains(id) || !learnersPeople.contains(id) && people.contains(id);
        return UUID.nameUUIDFromBytes((tag + id + (shared ? "" : copy)).getBytes(StandardCharsets.UTF_8));
    }

    /** A table whose rows come and go with learners, or with what is done to them. */
    private boolean perLearner(String table) {
        return table.equals("learner")
                || table.equals("audit_entry")
                || parents.get(table).stream().anyMatch(parent -> !parent.equals(table) && perLearner(parent));
    }

    private Set<String> ordered() {
        var order = new LinkedHashSet<String>();
        while (order.size() < parents.size())
            parents.forEach((table, needs) -> {
                if (needs.stream().allMatch(parent -> parent.equals(table) || order.contains(parent))) order.add(table);
            });
        return order;
    }

    private List<String> tables() {
        return database.queryForList(
                "select table_name from information_schema.columns where column_name = 'centre_id'", String.class);
    }

    private Set<String> parents(String table) {
        var tables = new HashSet<>(tables());
        var found = new HashSet<>(database.queryForList("""
                select distinct t.table_name from information_schema.table_constraints c
                join information_schema.referential_constraints r on r.constraint_name = c.constraint_name
                join information_schema.table_constraints t on t.constraint_name = r.unique_constraint_name
                where c.table_name = ?""", String.class, table));
        found.retainAll(tables);
        return found;
    }

    private List<Map<String, Object>> all(String table) {
        return database.queryForList("select * from " + table + " where centre_id = ?", model);
    }
}
