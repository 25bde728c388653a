package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the rows of a centre could stand on a node of their own tomorrow: every statement says which centre's rows it is about, every key
 * begins with the centre, and no transaction is about two. Looked at are the statements that the product really sent, while its story was
 * told and on every page, those that stand in its sources, and PostgreSQL's own catalogue.
 */
class DistributionLintTest {
    private static final Path SOURCES = Path.of("src/main/java/org/assay");

    private static final String COMMANDS =
            "for backup, restore and move, which are commands that are given a whole database, and no part of the product at work";

    /** What a reader of sources takes for a statement without its centre, each with its reason. */
    private static final Map<String, String> ALLOWED = Map.of(
            "audit/KeptRecord.java: select centre_id from audit_head",
            COMMANDS,
            "evidence/NamedFiles.java: select centre_id, sha256, max(bytes) from evidence_file group by centre_id, sha256"
                    + " order by centre_id, sha256",
            COMMANDS,
            "audit/AuditLog.java: select e.seq, e.recorded_at, e.type, e.actor, e.body, e.leaf, e.root from audit_entry e where order"
                    + " by e.centre_id desc, e.seq desc fetch first :limit rows only",
            "the conditions are a list, of which the first is the centre; as it is sent it has them");

    private static final String LITERAL = "(?:\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")";
    private static final Pattern CHAIN =
            Pattern.compile(LITERAL + "(?:\\s*\\+\\s*(?:" + LITERAL + "|[\\w.]+(?:\\([^()]*\\))?))*");
    private static final Pattern PART = Pattern.compile(LITERAL + "|[\\w.]+(?:\\([^()]*\\))?");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) =\\s*(" + CHAIN.pattern() + ");");
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(?:select|insert|update|delete|with)\\b.*");

    private static int opened;

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final Set<String> owned = owned();

    private Set<String> owned() {
        return new TreeSet<>(assay.database()
                .sql(
                        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'centre_id'")
                .query(String.class)
                .list());
    }

    @Test
    @DisplayName("SC-1 every statement on a table of a centre says which centre")
    void everyStatementSaysWhichCentre() {
        int before = assay.traffic().placement().statements().size();
        int pages = walk();

        var sent = assay.traffic().placement().statements();
        var unbound = unbound(sent);

        System.out.println(sent.size() + " statements, " + before + " of them before " + pages + " pages were opened");
        assertThat(unbound).isEmpty();
        assertThat(sent.stream().filter(sql -> CentrePredicates.concerns(sql, owned)))
                .hasSizeGreaterThan(200);
        assertThat(pages).isGreaterThan(40);
    }

    @Test
    @DisplayName("SC-1 every statement that stands in the sources says which centre")
    void everyStatementOfTheSourcesSaysWhichCentre() throws IOException {
        var unbound = new TreeMap<String, Set<String>>();
        int seen = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList())
                for (var sql : statements(Files.readString(file))) {
                    if (!CentrePredicates.concerns(sql, owned)) continue;
                    seen++;
                    var tables = CentrePredicates.unbound(sql, owned);
                    var name = SOURCES.relativize(file) + ": " + sql.strip().replaceAll("\\s+", " ");
                    if (!tables.isEmpty() && !ALLOWED.containsKey(name)) unbound.put(name, tables);
                }
        }

        assertThat(unbound).isEmpty();
        assertThat(seen).isGreaterThan(15);
    }

    @Test
    @DisplayName("SC-2 every key and every index begins with the centre, and no shared row needs one of a centre")
    void everyKeyBeginsWithTheCentre() {
        assertThat(wrongKeys(assay.database())).isEmpty();
        assertThat(owned).hasSizeGreaterThan(35);
    }

    @Test
    @DisplayName("SC-3 no transaction of the product is about two centres")
    void noTransactionIsAboutTwoCentres() {
        walk();

        assertThat(assay.traffic().placement().crossings(owned)).isEmpty();
    }

    @Test
    @DisplayName("SC-1 a statement without its centre is found")
    void aStatementWithoutItsCentreIsFound() {
        var planted = Map.of(
                "select text from draft where person = ?", "draft",
                "select d.text, d.centre_id from draft d where d.person = ?", "draft",
                "select 1 from evidence e join evidence_file f on f.evidence = e.id where e.centre_id = ?",
                        "evidence_file",
                "select 1 from person p, draft where draft.person = p.id", "draft",
                "update letter l set state = 'SENT' where l.id = ?", "letter",
                "delete from notice where (id) in (?)", "notice",
                "insert into draft (person, place) values (?, ?)", "draft",
                "select 1 from cohort c where c.centre_id = ? and exists (select 1 from enrolment e where e.cohort = c.id)",
                        "enrolment",
                "select id from cohort where centre_id = ? union all select id from learner", "learner");
        planted.forEach((sql, table) ->
                assertThat(CentrePredicates.unbound(sql, owned)).as(sql).containsExactly(table));
        for (var right : List.of(
                "select text from draft where centre_id = ? and person = ?",
                "select 1 from evidence e join evidence_file f on f.centre_id = e.centre_id and f.evidence = e.id where ? = e.centre_id",
                "select l.name from learner l where (l.centre_id, l.id) in ((?, ?), (?, ?))",
                "select cohort from enrolment where centre_id = cast(? as uuid)",
                "select c.id from cohort c left join (select e.centre_id, count(*) n from enrolment e where e.centre_id = ?"
                        + " group by e.centre_id) k on k.centre_id = c.centre_id",
                "insert into draft (centre_id, person) values (?, ?)",
                "select name from person where id = ?"))
            assertThat(CentrePredicates.unbound(right, owned)).as(right).isEmpty();

        var placement = assay.traffic().placement();
        var before = placement.copy();
        placement.asTheProduct(() -> assay.door(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        assay.door(JdbcTemplate.class).queryForList("select text from draft where place = 'planted'")));
        var found = unbound(placement.statements());
        placement.forget(before);
        assertThat(found).containsOnlyKeys("select text from draft where place = 'planted'");
    }

    @Test
    @DisplayName("SC-2 a key or an index that begins with anything but the centre is found")
    void aKeyThatBeginsOtherwiseIsFound() {
        var database = PostgreSql.fresh();
        database.owner().sql("""
                create table shared (id uuid primary key);
                create table planted (centre_id uuid not null, id uuid not null, other uuid, word text,
                  constraint planted_pk primary key (id, centre_id), constraint planted_word unique (word),
                  constraint planted_pair unique (centre_id, id));
                create index planted_other on planted (other);
                create table below (centre_id uuid not null, id uuid not null, of uuid, constraint below_pk primary key (centre_id, id),
                  constraint below_of foreign key (of, centre_id) references planted (id, centre_id));
                alter table shared add of uuid, add constraint shared_of foreign key (id, of) references planted (centre_id, id);
                """).update();

        assertThat(wrongKeys(database.owner()))
                .containsExactly(
                        "below_of of below",
                        "planted_other of planted",
                        "planted_pk of planted",
                        "planted_word of planted",
                        "shared_of of shared");
    }

    @Test
    @DisplayName("SC-3 a transaction about two centres is found")
    void aTransactionAboutTwoCentresIsFound() {
        var addresses = new Addresses(assay);
        var northgate = addresses.centre("Northgate Skills Centre");
        var harbourside = addresses.centre("Harbourside Training");
        var people = assay.door(People.class);
        var eilidh =
                people.actor(people.withUsername("eilidh").orElseThrow(), new CentreId(northgate), Role.CENTRE_ADMIN);
        var placement = assay.traffic().placement();
        var before = placement.copy();
        placement.asTheProduct(() ->
                eilidh.run(() -> assay.door(TransactionTemplate.class).executeWithoutResult(status -> {
                    var database = assay.door(JdbcTemplate.class);
                    database.queryForList("select id from cohort where centre_id = ?", UUID.class, northgate);
                    database.queryForList("select id from cohort where centre_id = ?", UUID.class, harbourside);
                })));
        var found = placement.crossings(owned);
        placement.forget(before);

        assertThat(found).singleElement().asString().contains("SET LOCAL assay.centre", "select id from cohort");
    }

    private Map<String, Set<String>> unbound(Set<String> statements) {
        var unbound = new TreeMap<String, Set<String>>();
        for (var sql : statements) {
            var tables = CentrePredicates.unbound(sql, owned);
            if (!tables.isEmpty()) unbound.put(sql, tables);
        }
        return unbound;
    }

    /** Every page for somebody whose page it is, with an id that opens it, once; how many were opened. */
    private int walk() {
        if (opened == 0) opened = walked();
        return opened;
    }

    private int walked() {
        var addresses = new Addresses(assay);
        var ids = addresses.ids(addresses.centre("Northgate Skills Centre"), 2);
        var people = new LinkedHashMap<String, String>();
        for (var one : List.of("amira LEARNER", "ben ASSESSOR", "eilidh CENTRE_ADMIN", "dev IQA", "frank EQA"))
            people.put(one.split(" ")[0], one.split(" ")[1]);
        var kinds = new HashMap<String, String>();
        int[] opened = {0};
        people.forEach((person, as) -> {
            var tab = assay.visitor(person).tab();
            for (var view : addresses.views()) if (view.isFor(as) && opens(tab, view, ids, kinds)) opened[0]++;
        });
        return opened[0];
    }

    private static boolean opens(
            Visitor.Tab tab, Addresses.View view, Map<String, List<UUID>> ids, Map<String, String> kinds) {
        if (!view.takesAnId()) return isThere(tab.goes(view.template()));
        for (var of : ids.entrySet()) {
            var known = kinds.get(view.template());
            if (known != null && !known.equals(of.getKey())) continue;
            for (var id : of.getValue())
                if (isThere(tab.goes(view.with(id)))) {
                    kinds.put(view.template(), of.getKey());
                    return true;
                }
        }
        return false;
    }

    private static boolean isThere(Visitor.Page page) {
        return !page.isNotFound() && !page.isBroken();
    }

    /** What stands in a source between quotation marks and is put together there, with what is put in by its name left out. */
    private static List<String> statements(String source) {
        var constants = new HashMap<String, String>();
        CONSTANT.matcher(source)
                .results()
                .forEach(found -> constants.put(found.group(1), text(found.group(2), Map.of())));
        var statements = new ArrayList<String>();
        CHAIN.matcher(source).results().forEach(found -> {
            var text = text(found.group(), constants);
            if (STATEMENT.matcher(text).matches()) statements.add(text);
        });
        return statements;
    }

    private static String text(String chain, Map<String, String> constants) {
        var text = new StringBuilder();
        PART.matcher(chain).results().map(java.util.regex.MatchResult::group).forEach(part -> {
            if (part.startsWith("\"\"\"")) text.append(part, 3, part.length() - 3);
            else if (part.startsWith("\"")) text.append(part, 1, part.length() - 1);
            else text.append(constants.getOrDefault(part, " "));
        });
        return text.toString();
    }

    private static List<String> wrongKeys(JdbcClient database) {
        return database.sql("""
                        with owned as (
                          select c.oid, c.relname from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
                          where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))
                        select i.relname || ' of ' || o.relname from pg_index x join owned o on o.oid = x.indrelid
                        join pg_class i on i.oid = x.indexrelid
                        where not exists (select from pg_attribute a
                          where a.attrelid = o.oid and a.attnum = x.indkey[0] and a.attname = 'centre_id')
                        union
                        select f.conname || ' of ' || c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                        join owned t on t.oid = f.confrelid
                        where f.contype = 'f' and not exists (select from pg_attribute a, pg_attribute b
                          where a.attrelid = f.conrelid and a.attnum = f.conkey[1] and a.attname = 'centre_id'
                          and b.attrelid = f.confrelid and b.attnum = f.confkey[1] and b.attname = 'centre_id')
                        order by 1""").query(String.class).list();
    }
}
