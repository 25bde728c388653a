package org.assay.identity;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads from PostgreSQL's own catalogue whether the third wall between centres stands: row-level security on every table that a centre
 * owns, for a role that it binds, with no way around it. Assay does not start without it.
 */
final class Walls {
    /** Read before there is an actor, hence without a policy. */
    private static final Set<String> SHARED = Set.of(
            "centre",
            "person",
            "membership",
            "sign_in_link",
            "identity_provider",
            "identity_provider_centre",
            "person_identity",
            "provider_sign_out");

    private static final String OWNED = """
            with owned as (
              select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id' and not a.attisdropped
              where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'f'))
            """;

    /** A policy's text without what a version of PostgreSQL may write otherwise. */
    private static final String POLICY = "(centre_id=(SELECT(NULLIF(current_setting('assay.centre',true),''))::uuid))";

    private final JdbcClient database;

    private Walls(JdbcClient database) {
        this.database = database;
    }

    /** @throws WallMissing when there is a gap */
    static void check(JdbcClient database) {
        var gaps = gaps(database);
        if (!gaps.isEmpty()) throw new WallMissing(gaps);
    }

    /** Each gap as the beginning of a sentence; none when centres are apart. */
    static List<String> gaps(JdbcClient database) {
        return new Walls(database).gaps();
    }

    private List<String> gaps() {
        return java.util.stream.Stream.of(
                        role(), tables(), policies(), keys(), rights(), byways(), new VisitWall(database).gaps())
                .flatMap(List::stream)
                .toList();
    }

    /** Row-level security binds neither a superuser nor who has the right to pass by, and an owner can take it down. */
    private List<String> role() {
        return found("""
                select 'the role ' || current_user || ' is a superuser, passes by row-level security, makes roles or replicates'
                from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)
                union all
                select 'the role ' || current_user || ' owns the table ' || min(c.relname) from pg_class c
                join pg_roles r on r.oid = c.relowner and r.rolname = current_user
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm') having count(*) > 0
                union all
                select 'the role ' || current_user || ' may become ' || r.rolname from pg_roles r, pg_roles me
                where me.rolname = current_user and not me.rolsuper and r.oid <> me.oid and pg_has_role(me.oid, r.oid, 'MEMBER')
                and (r.rolname <> 'assay_eqa' or pg_has_role(me.oid, r.oid, 'USAGE')
                  or pg_has_role(me.oid, r.oid, 'MEMBER WITH ADMIN OPTION'))
                union all
                select 'the role ' || current_user || ' may make tables of its own'
                where has_schema_privilege(current_user, current_schema(), 'CREATE')
                and not (select rolsuper from pg_roles where rolname = current_user)
                union all
                select 'the setting assay.centre is given before anybody acts'
                where nullif(current_setting('assay.centre', true), '') is not null""");
    }

    private List<String> tables() {
        return found(OWNED + """
                select 'the table ' || relname || ' has no row-level security' from owned where not relrowsecurity
                union all
                select 'the table ' || relname || ' does not force row-level security on its owner' from owned
                where not relforcerowsecurity""");
    }

    private List<String> policies() {
        return database.sql(OWNED + """
                        , kept as (
                          select p.polrelid, p.polpermissive, p.polname = 'centre' and p.polcmd = '*' and p.polroles = '{0}'
                            and regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+|::text|AS\\s+"nullif"', '', 'gi') = :policy
                            and regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\s+|::text|AS\\s+"nullif"', '', 'gi') = :policy
                            as right_one
                          from pg_policy p)
                        select 'the table ' || o.relname || ' has no policy that shows one centre and no more' from owned o
                        where not exists (select from kept k where k.polrelid = o.oid and k.polpermissive and k.right_one)
                        or exists (select from kept k where k.polrelid = o.oid and k.polpermissive and k.right_one is not true)
                        order by o.relname""")
                .param("policy", POLICY)
                .query(String.class)
                .list();
    }

    /** Row-level security does not look at foreign keys, and a unique key without the centre tells one what another holds. */
    private List<String> keys() {
        return found(OWNED + """
                select 'the foreign key ' || f.conname || ' of ' || o.relname || ' lets a row point into another centre'
                from pg_constraint f join owned o on o.oid = f.conrelid join owned t on t.oid = f.confrelid
                where f.contype = 'f' and not exists (
                  select from generate_subscripts(f.conkey, 1) i
                  join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[i] and a.attname = 'centre_id'
                  join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[i] and b.attname = 'centre_id')
                union all
                select 'the key ' || i.relname || ' of ' || o.relname || ' does not begin with the centre'
                from pg_index x join owned o on o.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
                where x.indisunique and not exists (select from pg_attribute a
                  where a.attrelid = o.oid and a.attnum = x.indkey[0] and a.attname = 'centre_id')""");
    }

    private List<String> rights() {
        return database.sql(OWNED + """
                        select 'the role ' || current_user || ' may ' || lower(r.name) || ' the table ' || o.relname
                        from owned o, (values ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) r (name)
                        where has_table_privilege(current_user, o.oid, r.name)
                        union all
                        select 'the table ' || o.relname || ' is open to every role' from owned o
                        where exists (select from aclexplode(o.relacl) a where a.grantee = 0)
                        union all
                        select 'rows of ' || o.relname || ' are never changed, and the role ' || current_user || ' may change them'
                        from owned o where exists (select from pg_trigger t where t.tgrelid = o.oid and t.tgname = o.relname || '_stays')
                        and has_any_column_privilege(current_user, o.oid, 'UPDATE')
                        or exists (select from pg_trigger t where t.tgrelid = o.oid and t.tgname = o.relname || '_stays')
                        and has_table_privilege(current_user, o.oid, 'DELETE')
                        union all
                        select 'the trigger ' || t.tgname || ' of ' || o.relname || ' can be passed by' from owned o
                        join pg_trigger t on t.tgrelid = o.oid
                        where not t.tgisinternal and t.tgenabled <> 'A'
                        union all
                        select 'the table ' || c.relname || ' belongs to no centre, and the role ' || current_user || ' may use it'
                        from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'f')
                        and c.relname not in (:shared) and c.oid not in (select oid from owned)
                        and has_table_privilege(current_user, c.oid, 'SELECT,INSERT,UPDATE,DELETE')""")
                .param("shared", SHARED)
                .query(String.class)
                .list();
    }

    /** What acts with its owner's rights leads past every policy. */
    private List<String> byways() {
        return found(OWNED + """
                select 'the function ' || p.proname || ' acts with its owner''s rights' from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                and has_function_privilege(current_user, p.oid, 'EXECUTE')
                union all
                select 'the view ' || c.relname || ' shows what its owner sees' from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema')
                and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1|yes)', false))
                union all
                select 'the rule ' || r.rulename || ' of ' || o.relname || ' acts with its owner''s rights'
                from pg_rewrite r join owned o on o.oid = r.ev_class""");
    }

    private List<String> found(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
