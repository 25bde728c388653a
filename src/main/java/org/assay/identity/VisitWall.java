package org.assay.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads from PostgreSQL's own catalogue whether the role that Assay becomes for an external quality assurer is as weak as it has to be:
 * it reads within an open visit and writes only what says that they were there.
 */
final class VisitWall {
    private static final String ROLE = """
            with eqa as (select oid from pg_roles where rolname = 'assay_eqa'),
            place as (
              select c.oid, c.relname, exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped) as owned
              from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'f'))
            """;

    /** What it may write: that it was there, and what is being typed. */
    private static final List<String> WRITES = List.of(
            "audit_entry INSERT",
            "audit_subject INSERT",
            "audit_words INSERT",
            "audit_head INSERT",
            "audit_head UPDATE",
            "evidence_view INSERT",
            "notice UPDATE",
            "invitation UPDATE",
            "notice_choice INSERT",
            "notice_choice UPDATE",
            "notice_choice DELETE",
            "draft INSERT",
            "draft UPDATE",
            "draft DELETE");

    /** Rows of their own, whatever the day. */
    private static final List<String> THEIRS = List.of("draft", "notice", "notice_choice", "invitation");

    /** Policies without what a version of PostgreSQL may write otherwise. */
    private static final String OWN = "=(SELECT(NULLIF(current_setting('assay.person',true),''))::uuid))";

    private static final String WHILE_OPEN =
            "(SELECT(EXISTS(SELECT1FROMeqa_visitvWHERE((v.eqa=(NULLIF(current_setting('assay.person',true),''))::uuid)"
                    + "AND((((now()ATTIMEZONE'Europe/London'))::date>=v.opens)AND(((now()ATTIMEZONE'Europe/London'))::date<=v.closes))))))";

    private final JdbcClient database;

    VisitWall(JdbcClient database) {
        this.database = database;
    }

    /** As {@link Walls#gaps}. */
    List<String> gaps() {
        return Stream.of(role(), rights(), policies()).flatMap(List::stream).toList();
    }

    private List<String> role() {
        return database.sql("""
                        select 'the role ' || current_user || ' may not become assay_eqa' where not exists (
                          select from pg_roles where rolname = 'assay_eqa' and pg_has_role(current_user, oid, 'MEMBER'))
                        union all
                        select 'the role assay_eqa is a superuser, passes by row-level security, makes roles, replicates or signs in'
                        from pg_roles where rolname = 'assay_eqa'
                        and (rolsuper or rolbypassrls or rolcreaterole or rolreplication or rolcanlogin)
                        union all
                        select 'the role assay_eqa owns the table ' || min(c.relname) from pg_class c
                        join pg_roles r on r.oid = c.relowner and r.rolname = 'assay_eqa' having count(*) > 0
                        union all
                        select 'the role assay_eqa may make tables of its own' from pg_roles
                        where rolname = 'assay_eqa' and has_schema_privilege(oid, current_schema(), 'CREATE')""").query(String.class).list();
    }

    private List<String> rights() {
        return database.sql(ROLE + """
                        select 'the role assay_eqa may ' || lower(r.name) || ' the table ' || p.relname
                        from eqa, place p, (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) r (name)
                        where p.relname || ' ' || r.name not in (:writes)
                        and (has_table_privilege(eqa.oid, p.oid, r.name)
                          or r.name in ('INSERT', 'UPDATE') and has_any_column_privilege(eqa.oid, p.oid, r.name))
                        union all
                        select 'the role assay_eqa may read the table ' || p.relname from eqa, place p
                        where p.relname in ('learner_import', 'import_row', 'mapped_role', 'letter', 'sign_in_link')
                        and has_any_column_privilege(eqa.oid, p.oid, 'SELECT')""")
                .param("writes", WRITES)
                .query(String.class)
                .list();
    }

    private List<String> policies() {
        return database.sql(ROLE + """
                        select 'the table ' || p.relname || ' shows an external quality assurer more than their open visit'
                        from eqa, place p where p.owned and p.relname <> 'audit_head' and not exists (
                          select from pg_policy y where y.polrelid = p.oid and y.polname = 'visit'
                          and y.polcmd = case when p.relname in (:theirs) then '*' else 'r' end and y.polwithcheck is null
                          and not y.polpermissive and y.polroles = array[eqa.oid]
                          and regexp_replace(pg_get_expr(y.polqual, p.oid), '\\s+|::text|AS\\s+"(nullif|exists)"', '', 'gi')
                            = case p.relname when 'eqa_visit' then '(eqa' || :own else case when p.relname in (:theirs) then '(person' || :own else :open end end)""")
                .param("own", OWN)
                .param("open", WHILE_OPEN)
                .param("theirs", THEIRS)
                .query(String.class)
                .list();
    }
}
