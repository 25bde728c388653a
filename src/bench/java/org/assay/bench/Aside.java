package org.assay.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Foreign keys and indexes that serve only searches, put aside while many rows come and put back behind them as they were. PostgreSQL then looks
 * at all rows at once and refuses to take a key back that does not hold. Primary keys, unique keys, checks, policies and triggers stay.
 */
final class Aside implements AutoCloseable {
    private static final String INDEXES = """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'public'::regnamespace and not i.indisunique order by pg_relation_size(i.indrelid) desc, 2""";

    private static final String KEYS = """
            select format('alter table %s drop constraint %I', f.conrelid::regclass, f.conname),
              format('alter table %s add constraint %I %s', f.conrelid::regclass, f.conname, pg_get_constraintdef(f.oid))
            from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace order by 2""";

    private final DataSource owner;
    private final List<Part> indexes;
    private final List<Part> keys;

    private Aside(DataSource owner, List<Part> indexes, List<Part> keys) {
        this.owner = owner;
        this.indexes = indexes;
        this.keys = keys;
    }

    private record Part(String away, String back) {}

    /** Takes them away; {@link #close} brings them back. */
    static Aside of(DataSource owner) {
        var aside = new Aside(owner, parts(owner, INDEXES), parts(owner, KEYS));
        all(owner, aside.keys.stream().map(Part::away).toList());
        all(owner, aside.indexes.stream().map(Part::away).toList());
        return aside;
    }

    /** Leaves everything where it is: for few rows that is faster. */
    static Aside nothing(DataSource owner) {
        return new Aside(owner, List.of(), List.of());
    }

    private static List<Part> parts(DataSource owner, String sql) {
        return JdbcClient.create(owner)
                .sql(sql)
                .query((row, number) -> new Part(row.getString(1), row.getString(2)))
                .list();
    }

    private static void all(DataSource owner, List<String> statements) {
        if (statements.isEmpty()) return;
        try (var connection = owner.getConnection()) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            database.sql("set maintenance_work_mem = '256MB'").update();
            statements.forEach(statement -> database.sql(statement).update());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Two at a time: indexes first, because keys are looked up by them. */
    @Override
    public void close() {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (var parts : List.of(indexes, keys))
                parts.stream()
                        .map(part -> two.submit(() -> all(owner, List.of(part.back()))))
                        .toList()
                        .forEach(RecordWriter::got);
        }
    }
}
