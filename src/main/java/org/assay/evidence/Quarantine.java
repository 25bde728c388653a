package org.assay.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Actor;
import org.assay.platform.Clamd;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the acting centre that the scanner has not answered about. By statements of its own and not through the version: what the
 * scanner says is no change of a learner's draft, and must not be in the way of what they write at the same moment.
 */
@Component
class Quarantine {
    private static final String UNANSWERED = " scan in ('QUARANTINED', 'NOT_SCANNED') ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher deeds;

    Quarantine(JdbcClient jdbc, ApplicationEventPublisher deeds) {
        this.jdbc = jdbc;
        this.deeds = deeds;
    }

    /** Some bytes to look at, wherever they are used. */
    record Waiting(String sha256, long size) {}

    private record Place(UUID evidence, int number, UUID fileId) {}

    /** Those that nobody can open first, and of those the longest waiting. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(int limit) {
        return jdbc.sql("select sha256, max(bytes) as size from evidence_file where centre_id = :centre and"
                        + UNANSWERED
                        + "group by sha256 order by min(case scan when 'QUARANTINED' then 0 else 1 end), min(received_at), sha256"
                        + " limit :limit")
                .param("centre", centre())
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    /** Writes the answer down wherever these bytes are used. What has been taken out meanwhile is not there to be written on. */
    @Transactional
    void answered(String sha256, Clamd.Answer answer) {
        var places = jdbc.sql("select evidence, number, file_id from evidence_file"
                        + " where centre_id = :centre and sha256 = :sha256 and" + UNANSWERED + "for update")
                .param("centre", centre())
                .param("sha256", sha256)
                .query(Place.class)
                .list();
        if (places.isEmpty()) return;
        var result = ScanState.after(answer);
        jdbc.sql("update evidence_file set scan = :result where centre_id = :centre and sha256 = :sha256 and"
                        + UNANSWERED)
                .param("result", result.name())
                .param("centre", centre())
                .param("sha256", sha256)
                .update();
        var found = Optional.of(answer.signature()).filter(name -> !name.isEmpty());
        places.forEach(place -> deeds.publishEvent(new FileScanned(
                new EvidenceId(place.evidence()), place.number(), new FileId(place.fileId()), sha256, result, found)));
    }

    private static UUID centre() {
        return Actor.current().centre().value();
    }
}
