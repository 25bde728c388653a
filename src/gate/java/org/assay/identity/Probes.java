package org.assay.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.PostgreSql;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every row of every table that a centre owns, asked for by name under another centre's setting: to read it, to lock it, to change it, to
 * delete it, to add one like it. By the database itself, so that a hundred thousand take seconds; nothing of it stays.
 */
final class Probes {
    private static final String KEEP = """
            create schema probing;
            create table probing.rows (place text, owner uuid, which text, whole jsonb);
            grant usage on schema probing to assay_app;
            grant select on probing.rows to assay_app;
            do $$
            declare t record;
            begin
              for t in select c.relname, (select string_agg(format('%I = %%L', a.attname), ' and ' order by a.attnum) from pg_attribute a
                  where a.attrelid = c.oid and a.attnum = any (x.indkey)) as which,
                (select string_agg(format('r.%I', a.attname), ', ' order by a.attnum) from pg_attribute a
                  where a.attrelid = c.oid and a.attnum = any (x.indkey)) as key
                from pg_class c join pg_attribute o on o.attrelid = c.oid and o.attname = 'centre_id'
                join pg_index x on x.indrelid = c.oid and x.indisprimary
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              loop
                execute format('insert into probing.rows select %L, r.centre_id, format(%L, %s), to_jsonb(r) from public.%I r',
                  t.relname, t.which, t.key, t.relname);
              end loop;
            end $$""";

    /** What it found is left in two settings of the transaction. */
    private static final String ASK = """
            do $$
            declare
              r record; found bigint; probes bigint := 0; leaks text := ''; me text := current_setting('assay.centre');
            begin
              for r in select place, which, whole, has_table_privilege('public.' || place, 'UPDATE') as changes,
                  has_table_privilege('public.' || place, 'DELETE') as deletes
                from probing.rows where owner::text <> me
              loop
                execute format('select count(*) from public.%I where %s', r.place, r.which) into found;
                probes := probes + 1;
                if found > 0 then leaks := leaks || r.place || ' read; '; end if;
                if r.changes then
                  execute format('update public.%I set centre_id = centre_id where %s', r.place, r.which);
                  get diagnostics found = row_count;
                  probes := probes + 1;
                  if found > 0 then leaks := leaks || r.place || ' changed; '; end if;
                end if;
                if r.deletes then
                  execute format('delete from public.%I where %s', r.place, r.which);
                  get diagnostics found = row_count;
                  probes := probes + 1;
                  if found > 0 then leaks := leaks || r.place || ' deleted; '; end if;
                end if;
                probes := probes + 1;
                begin
                  execute format('insert into public.%I select * from jsonb_populate_record(null::public.%I, $1)', r.place, r.place)
                    using r.whole;
                  leaks := leaks || r.place || ' added; ';
                exception
                  when insufficient_privilege then null;
                  when others then leaks := leaks || r.place || ' added, and refused for another reason: ' || sqlerrm || '; ';
                end;
              end loop;
              perform set_config('probing.probes', probes::text, true);
              perform set_config('probing.leaks', left(leaks, 2000), true);
            end $$""";

    private final PostgreSql postgres;

    private Probes(PostgreSql postgres) {
        this.postgres = postgres;
    }

    /** What came of it. */
    record Result(long probes, List<String> leaks) {}

    /** As each of these; the empty text is nobody. */
    static Result of(PostgreSql postgres, List<String> strangers) {
        var superuser = new JdbcTemplate(postgres.as(PostgreSql.SUPERUSER));
        superuser.execute(KEEP);
        try {
            return new Probes(postgres).asked(strangers);
        } finally {
            superuser.execute("drop schema probing cascade");
        }
    }

    private Result asked(List<String> strangers) {
        long probes = 0;
        var leaks = new ArrayList<String>();
        for (var stranger : strangers) {
            var found = Apart.as(postgres, PostgreSql.APP, database -> {
                database.execute("set local assay.centre = '" + stranger + "'");
                database.execute(ASK);
                return database.queryForMap(
                        "select current_setting('probing.probes')::bigint as probes, current_setting('probing.leaks') as leaks");
            });
            probes += (Long) found.get("probes");
            if (!found.get("leaks").equals("")) leaks.add("As “" + stranger + "”: " + found.get("leaks"));
        }
        return new Result(probes, leaks);
    }

    /** How many rows a centre has in each table, by those who may see them all. */
    static TreeMap<String, Long> rows(JdbcTemplate database, UUID centre) {
        var rows = new TreeMap<String, Long>();
        for (var table : tables(database))
            rows.put(
                    table,
                    database.queryForObject(
                            "select count(*) from " + table
                                    + (centre == null ? "" : " where centre_id = '" + centre + "'"),
                            Long.class));
        return rows;
    }

    static List<String> tables(JdbcTemplate database) {
        return database.queryForList("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'centre_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1""", String.class);
    }
}
