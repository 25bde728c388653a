package org.assay.audit;

import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.CentreId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A centre's record as it stands in a database, recomputed for whoever keeps the installation: past the walls between centres, by a
 * connection that sees them all. Nobody who is signed in gets here.
 *
 * @param centre its name
 * @param head what is kept as its head
 */
public record KeptRecord(String centre, Head head, RecordCheck check) {
    /** The head of one centre's record. */
    public record Head(CentreId centre, RecordHead record) {}

    /** Every centre's record, recomputed from its stored bytes, by id. The connection must not commit by itself. */
    public static List<KeptRecord> all(Connection database) {
        var log = log(database);
        return heads(database).stream()
                .map(head -> new KeptRecord(
                        name(database, head.centre()),
                        head,
                        new Checking(log, head.centre(), log.head(head.centre()).orElseThrow()).result()))
                .toList();
    }

    /** Every centre's head as it is kept, by id. */
    public static List<Head> heads(Connection database) {
        var log = log(database);
        return JdbcClient.create(one(database))
                .sql("select centre_id from audit_head")
                .query(UUID.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(CentreId::new)
                .map(centre -> new Head(centre, log.head(centre).orElseThrow().asRecord()))
                .toList();
    }

    /** The root after so many entries; empty where the record is shorter. Only of a record that adds up does it say anything. */
    public static Optional<String> rootAt(Connection database, CentreId centre, long size) {
        return log(database).rootAt(centre, size);
    }

    private static String name(Connection database, CentreId centre) {
        return JdbcClient.create(one(database))
                .sql("select name from centre where id = :centre")
                .param("centre", centre.value())
                .query(String.class)
                .single();
    }

    private static AuditLog log(Connection database) {
        return new AuditLog(JdbcClient.create(one(database)), new JdbcTemplate(one(database)));
    }

    private static SingleConnectionDataSource one(Connection database) {
        return new SingleConnectionDataSource(database, true);
    }
}
