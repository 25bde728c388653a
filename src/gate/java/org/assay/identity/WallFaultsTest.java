package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way that we know to breach the wall is tried on every table that it can be tried on: the check that stops the start names each. */
class WallFaultsTest {
    private static final String RIGHT = "centre_id = (select nullif(current_setting('assay.centre', true), '')::uuid)";

    private final PostgreSql postgres = RunningAssay.onRealParts().postgreSql();
    private final JdbcTemplate owner = new JdbcTemplate(postgres.as(PostgreSql.OWNER));

    /** What breaks the wall, by what the check has to say of it. */
    private record Fault(String breach, String says) {}

    @Test
    @DisplayName("T6 every breach of the wall stops the start with a sentence that names it")
    void everyBreachIsNamed() {
        var faults = new ArrayList<Fault>();
        Probes.tables(owner).forEach(table -> faults.addAll(ofATable(table)));
        faults.addAll(ofForeignKeys());
        faults.addAll(ofRoles());
        faults.addAll(ofByways());
        Probes.tables(owner).forEach(table -> faults.addAll(ofVisits(table)));
        faults.addAll(ofTheVisitingRole());

        var missed = Apart.as(
                postgres,
                PostgreSql.SUPERUSER,
                database ->
                        faults.stream().filter(fault -> !named(fault, database)).toList());

        Figures.write("isolation", "isolation.faults.seeded", faults.size());
        Figures.write("isolation", "isolation.faults.missed", missed.size());
        assertThat(missed).isEmpty();
        assertThat(faults).hasSizeGreaterThan(300);
        assertThat(Walls.gaps(JdbcClient.create(postgres.as(PostgreSql.APP)))).isEmpty();
    }

    private static boolean named(Fault fault, JdbcTemplate database) {
        database.execute("savepoint whole");
        database.execute(fault.breach());
        database.execute("set local role assay_app");
        var gaps = Walls.gaps(JdbcClient.create(database));
        database.execute("rollback to savepoint whole");
        return gaps.stream().anyMatch(gap -> gap.contains(fault.says()));
    }

    private static List<Fault> ofATable(String table) {
        var policy = "the table " + table + " has no policy that shows one centre and no more";
        return List.of(
                new Fault(
                        "alter table " + table + " disable row level security",
                        "the table " + table + " has no row-level"),
                new Fault(
                        "alter table " + table + " no force row level security",
                        "the table " + table + " does not force"),
                new Fault("drop policy centre on " + table, policy),
                new Fault("alter policy centre on " + table + " using (true)", policy),
                new Fault("alter policy centre on " + table + " with check (true)", policy),
                new Fault(
                        "alter policy centre on " + table + " using (" + RIGHT + " or " + RIGHT.replace(" = ", " <> ")
                                + ")",
                        policy),
                new Fault(
                        "alter policy centre on " + table + " using (" + RIGHT.replace("assay.centre", "assay.center")
                                + ")",
                        policy),
                new Fault("alter policy centre on " + table + " to assay_backup", policy),
                new Fault("create policy another on " + table + " for select using (centre_id is not null)", policy),
                new Fault(
                        "drop policy centre on " + table + "; create policy centre on " + table + " for select using ("
                                + RIGHT + ")",
                        policy),
                new Fault("grant truncate on " + table + " to assay_app", "assay_app may truncate the table " + table),
                new Fault("grant trigger on " + table + " to assay_app", "assay_app may trigger the table " + table),
                new Fault("grant select on " + table + " to public", "the table " + table + " is open to every role"),
                new Fault("alter table " + table + " owner to assay_app", "assay_app owns the table " + table),
                new Fault("create view fault as select * from " + table, "the view fault shows what its owner sees"),
                new Fault(
                        "create rule fault as on insert to " + table + " do also select 1",
                        "the rule fault of " + table));
    }

    /** Each composite foreign key without its first column, where the other alone would do. */
    private List<Fault> ofForeignKeys() {
        return owner.queryForList("""
                        select f.conname, c.relname, t.relname as target, a.attname, b.attname as key from pg_constraint f
                        join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[2]
                        join pg_attribute b on b.attrelid = t.oid and b.attnum = f.confkey[2]
                        where f.contype = 'f' and array_length(f.conkey, 1) = 2 and b.attname = 'id' order by 1""").stream()
                .map(key -> new Fault(
                        "alter table %s drop constraint %s; create unique index fault on %s (%s); alter table %s add constraint %s foreign key (%s) references %s (%s)"
                                .formatted(
                                        key.get("relname"),
                                        key.get("conname"),
                                        key.get("target"),
                                        key.get("key"),
                                        key.get("relname"),
                                        key.get("conname"),
                                        key.get("attname"),
                                        key.get("target"),
                                        key.get("key")),
                        "the foreign key " + key.get("conname") + " of " + key.get("relname") + " lets a row point"))
                .toList();
    }

    private static List<Fault> ofRoles() {
        var faults = new ArrayList<Fault>();
        for (var right : List.of("superuser", "bypassrls", "createrole", "replication"))
            faults.add(new Fault("alter role assay_app " + right, "the role assay_app is a superuser, passes by"));
        for (var role : List.of("assay_migrator", "assay_backup", "pg_read_all_data", "pg_write_all_data"))
            faults.add(new Fault("grant " + role + " to assay_app", "the role assay_app may become " + role));
        faults.add(new Fault("grant create on schema public to assay_app", "assay_app may make tables"));
        faults.add(new Fault(
                "set local assay.centre = '" + UUID.randomUUID() + "'", "assay.centre is given before anybody acts"));
        for (var table : List.of("audit_entry", "audit_subject"))
            for (var right : List.of("update", "delete", "update (centre_id)"))
                faults.add(new Fault(
                        "grant " + right + " on " + table + " to assay_app", "rows of " + table + " are never"));
        for (var trigger : List.of("stays", "remains"))
            for (var how : List.of("disable trigger", "enable trigger", "enable replica trigger"))
                faults.add(new Fault(
                        "alter table audit_entry " + how + " audit_entry_" + trigger,
                        "the trigger audit_entry_" + trigger + " of audit_entry can be passed by"));
        return faults;
    }

    /** A guest of the centre who would see or write more than their visit is about. */
    private static List<Fault> ofVisits(String table) {
        var faults = new ArrayList<>(List.of(
                new Fault("grant delete on " + table + " to assay_eqa", "assay_eqa may delete the table " + table)));
        if (table.equals("draft") || table.equals("notice_choice")) faults.clear();
        if (table.equals("audit_head")) return faults;
        var more = "the table " + table + " shows an external quality assurer more";
        faults.add(new Fault("drop policy visit on " + table, more));
        faults.add(new Fault("alter policy visit on " + table + " using (centre_id is not null)", more));
        return faults;
    }

    private static List<Fault> ofTheVisitingRole() {
        var faults = new ArrayList<Fault>();
        for (var right : List.of("superuser", "bypassrls", "createrole", "replication", "login"))
            faults.add(new Fault("alter role assay_eqa " + right, "the role assay_eqa is a superuser, passes by"));
        for (var table : List.of("judgement", "sign_off_step", "person", "membership"))
            for (var right :
                    List.of("insert", "update", "update (" + (table.equals("membership") ? "role" : "id") + ")"))
                if (!right.contains("(id)") || table.equals("person"))
                    faults.add(new Fault(
                            "grant " + right + " on " + table + " to assay_eqa",
                            "assay_eqa may " + right.replaceAll(" .*", "") + " the table " + table));
        faults.add(new Fault("grant select on import_row to assay_eqa", "assay_eqa may read the table import_row"));
        faults.add(new Fault("grant assay_migrator to assay_eqa", "the role assay_app may become assay_migrator"));
        faults.add(
                new Fault("grant assay_eqa to assay_app with inherit true", "the role assay_app may become assay_eqa"));
        faults.add(
                new Fault("grant assay_eqa to assay_app with admin true", "the role assay_app may become assay_eqa"));
        faults.add(new Fault("revoke assay_eqa from assay_app", "the role assay_app may not become assay_eqa"));
        faults.add(new Fault("alter table cohort owner to assay_eqa", "the role assay_eqa owns the table cohort"));
        faults.add(new Fault("grant create on schema public to assay_eqa", "assay_eqa may make tables"));
        return faults;
    }

    private static List<Fault> ofByways() {
        return List.of(
                new Fault(
                        "create function fault() returns bigint language sql security definer as 'select count(*) from learner'",
                        "the function fault acts with its owner's rights"),
                new Fault("create materialized view fault as select * from learner", "the view fault shows"),
                new Fault(
                        "create view fault with (security_invoker = false) as select * from learner",
                        "the view fault shows"),
                new Fault("create table fault (centre_id uuid)", "the table fault has no row-level security"),
                new Fault(
                        "create table fault as select * from learner; alter table fault drop column centre_id; grant select on fault to assay_app",
                        "the table fault belongs to no centre"),
                new Fault(
                        "create table fault (id uuid); grant insert on fault to assay_app",
                        "the table fault belongs to no centre"));
    }

    @Test
    @DisplayName("T2 a breach that the check names is one: rows of another centre come through it")
    void whatIsNamedIsABreach() {
        Map<String, Boolean> breaches = new LinkedHashMap<>();
        breaches.put("select 1", false);
        breaches.put("alter table learner disable row level security", true);
        breaches.put("alter policy centre on learner using (true)", true);
        breaches.put("create policy another on learner for select using (centre_id is not null)", true);
        breaches.put("alter role assay_app bypassrls", true);
        breaches.put("grant assay_migrator to assay_app; set local role assay_migrator", true);
        breaches.put("create view fault as select * from learner; grant select on fault to assay_app", true);
        breaches.forEach((breach, shows) -> {
            boolean shown = Apart.as(postgres, PostgreSql.SUPERUSER, database -> {
                database.execute(breach);
                if (!breach.contains("role assay_migrator")) database.execute("set local role assay_app");
                var table = breach.contains("view") ? "fault" : "learner";
                return database.queryForObject("select count(*) from " + table, Long.class) > 0;
            });
            assertThat(shown).as(breach).isEqualTo(shows);
        });
    }
}
