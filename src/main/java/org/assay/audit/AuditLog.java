package org.assay.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.identity.CentreId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of the record and every statement on them. Native, so Hibernate adds no centre to them: each names {@code centre_id}
 * itself.
 */
@Component
class AuditLog {
    /** How many rows a check holds at a time. */
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AuditLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The head as stored. */
    record Head(long size, byte[] frontier, byte[] root) {
        RecordHead asRecord() {
            return new RecordHead(size, HexFormat.of().formatHex(root));
        }
    }

    /** An entry as stored. The columns beside the body only repeat it, to be searched. */
    record Entry(long seq, Instant recorded, String type, UUID actor, byte[] body, byte[] leaf, byte[] root) {
        private static Entry read(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong("seq"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("type"),
                    row.getObject("actor", UUID.class),
                    row.getBytes("body"),
                    row.getBytes("leaf"),
                    row.getBytes("root"));
        }
    }

    record Subject(long seq, UUID subject) {}

    record Said(long seq, SaltedWords words) {
        private static Said read(ResultSet row, int number) throws SQLException {
            return new Said(
                    row.getLong("seq"),
                    new SaltedWords(row.getString("field"), row.getBytes("salt"), row.getString("text")));
        }
    }

    Optional<Head> head(CentreId centre) {
        return head(centre, "select size, frontier, root from audit_head where centre_id = :centre");
    }

    private Optional<Head> head(CentreId centre, String sql) {
        return jdbc.sql(sql)
                .param("centre", centre.value())
                .query((row, number) -> new Head(row.getLong("size"), row.getBytes("frontier"), row.getBytes("root")))
                .optional();
    }

    /** The root after so many entries; empty where there are fewer. */
    Optional<String> rootAt(CentreId centre, long size) {
        if (size == 0)
            return Optional.of(HexFormat.of().formatHex(MerkleTree.empty().root()));
        return jdbc.sql("select root from audit_entry where centre_id = :centre and seq = :size")
                .param("centre", centre.value())
                .param("size", size)
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes("root")))
                .optional();
    }

    /** Holds the centre's head until the transaction ends; whoever appends next waits. */
    MerkleTree lockHead(CentreId centre) {
        String lock = "select size, frontier, root from audit_head where centre_id = :centre for update";
        var head = head(centre, lock).or(() -> {
            var nothing = MerkleTree.empty();
            jdbc.sql("""
                            insert into audit_head (centre_id, size, frontier, root)
                            values (:centre, 0, :frontier, :root) on conflict do nothing""")
                    .param("centre", centre.value())
                    .param("frontier", nothing.frontier())
                    .param("root", nothing.root())
                    .update();
            return head(centre, lock);
        });
        return head.map(found -> MerkleTree.of(found.size(), found.frontier())).orElseThrow();
    }

    void moveHead(CentreId centre, MerkleTree tree) {
        jdbc.sql("update audit_head set size = :size, frontier = :frontier, root = :root where centre_id = :centre")
                .param("size", tree.size())
                .param("frontier", tree.frontier())
                .param("root", tree.root())
                .param("centre", centre.value())
                .update();
    }

    void insert(CentreId centre, List<Entry> entries, List<Subject> subjects, List<Said> words) {
        batch(
                "insert into audit_entry (centre_id, seq, recorded_at, type, actor, body, leaf, root) values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(entry -> new Object[] {
                    centre.value(),
                    entry.seq(),
                    utc(entry.recorded()),
                    entry.type(),
                    entry.actor(),
                    entry.body(),
                    entry.leaf(),
                    entry.root()
                }));
        batch(
                "insert into audit_subject (centre_id, subject, seq) values (?, ?, ?)",
                subjects.stream().map(about -> new Object[] {centre.value(), about.subject(), about.seq()}));
        batch(
                "insert into audit_words (centre_id, seq, field, salt, text) values (?, ?, ?, ?, ?)",
                words.stream().map(said -> new Object[] {
                    centre.value(),
                    said.seq(),
                    said.words().field(),
                    said.words().salt(),
                    said.words().text()
                }));
    }

    private void batch(String sql, Stream<Object[]> rows) {
        var all = rows.toList();
        if (!all.isEmpty()) batches.batchUpdate(sql, all);
    }

    /** The entries of the first {@code size}, in order; to be closed. */
    Stream<Entry> entries(CentreId centre, long size) {
        return jdbc
                .sql("""
                        select seq, recorded_at, type, actor, body, leaf, root from audit_entry
                        where centre_id = :centre and seq <= :size order by centre_id, seq""")
                .withFetchSize(FETCH)
                .param("centre", centre.value())
                .param("size", size)
                .query(Entry::read)
                .stream();
    }

    /** What the first {@code size} entries are about, in their order; to be closed. */
    Stream<Subject> subjects(CentreId centre, long size) {
        return jdbc
                .sql("""
                        select seq, subject from audit_subject
                        where centre_id = :centre and seq <= :size order by centre_id, seq""")
                .withFetchSize(FETCH)
                .param("centre", centre.value())
                .param("size", size)
                .query((row, number) -> new Subject(row.getLong("seq"), row.getObject("subject", UUID.class)))
                .stream();
    }

    /** The words of the first {@code size} entries that are not erased, in their order; to be closed. */
    Stream<Said> words(CentreId centre, long size) {
        return jdbc
                .sql("""
                        select seq, field, salt, text from audit_words
                        where centre_id = :centre and seq <= :size order by centre_id, seq, field""")
                .withFetchSize(FETCH)
                .param("centre", centre.value())
                .param("size", size)
                .query(Said::read)
                .stream();
    }

    List<Said> words(CentreId centre, Collection<Long> entries) {
        if (entries.isEmpty()) return List.of();
        return jdbc.sql("""
                        select seq, field, salt, text from audit_words
                        where centre_id = :centre and seq in (:entries) order by centre_id, seq, field""")
                .param("centre", centre.value())
                .param("entries", entries)
                .query(Said::read)
                .list();
    }

    /** The latest entries that pass the filter, before a given one. */
    List<Entry> latest(CentreId centre, AuditFilter filter, long before, int limit) {
        var conditions = new ArrayList<String>(List.of("e.centre_id = :centre", "e.seq < :before"));
        if (filter.type() != null) conditions.add("e.type = :type");
        if (filter.actor() != null) conditions.add("e.actor = :actor");
        if (filter.from() != null) conditions.add("e.recorded_at >= :from");
        if (filter.to() != null) conditions.add("e.recorded_at < :to");
        String about = filter.subject() == null
                ? ""
                : " join audit_subject s on s.centre_id = e.centre_id and s.seq = e.seq and s.centre_id = :centre and s.subject = :subject";
        var statement = jdbc.sql(
                        "select e.seq, e.recorded_at, e.type, e.actor, e.body, e.leaf, e.root from audit_entry e"
                                + about
                                + " where " + String.join(" and ", conditions)
                                + " order by e.centre_id desc, e.seq desc fetch first :limit rows only")
                .param("centre", centre.value())
                .param("before", before)
                .param("limit", limit);
        if (filter.type() != null) statement.param("type", filter.type());
        if (filter.actor() != null) statement.param("actor", filter.actor().value());
        if (filter.from() != null) statement.param("from", utc(filter.from()));
        if (filter.to() != null) statement.param("to", utc(filter.to()));
        if (filter.subject() != null) statement.param("subject", filter.subject());
        return statement.query(Entry::read).list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
