package org.assay.evidence;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assay.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names a file that has arrived in the version that it was sent to. By statements of its own: several files that arrive for one version at
 * once wait for each other here, where reading the version and writing it back would let all but one of them fail.
 */
@Component
class Naming {
    private final JdbcClient jdbc;
    private final Clock clock;

    Naming(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this version is still written on; until the transaction ends it stays so. */
    boolean holds(EvidenceId evidence, int number, EvidenceState written) {
        return jdbc.sql(
                                "update evidence_version set saved_at = :now, version = version + 1"
                                        + " where centre_id = :centre and evidence = :evidence and number = :number and state = :state")
                        .param("now", utc(clock.instant()))
                        .param("centre", centre())
                        .param("evidence", evidence.value())
                        .param("number", number)
                        .param("state", written.name())
                        .update()
                == 1;
    }

    /** False where the same file of the same sender has been named already. */
    boolean isNew(EvidenceId evidence, int number, EvidenceFile file) {
        return jdbc.sql("insert into evidence_file"
                                + " (centre_id, evidence, number, file_id, name, type, bytes, sha256, scan, received_at, pages, kept)"
                                + " values (:centre, :evidence, :number, :file, :name, :type, :bytes, :sha256, :scan, :received, :pages,"
                                + " :kept) on conflict do nothing")
                        .param("centre", centre())
                        .param("evidence", evidence.value())
                        .param("number", number)
                        .param("file", file.file().value())
                        .param("name", file.name())
                        .param("type", file.type().name())
                        .param("bytes", file.size())
                        .param("sha256", file.sha256())
                        .param("scan", file.scan().name())
                        .param("received", utc(file.receivedAt()))
                        .param("pages", file.pages(), Types.INTEGER)
                        .param("kept", file.kept().name())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static UUID centre() {
        return Actor.current().centre().value();
    }
}
