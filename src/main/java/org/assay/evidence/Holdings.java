package org.assay.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the rows of the acting centre say that its store holds. By statements of its own, as the quarantine's: no learner's draft is changed. */
@Component
class Holdings {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher deeds;
    private final TransactionTemplate apart;
    private final Clock clock;

    Holdings(JdbcClient jdbc, ApplicationEventPublisher deeds, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param troubled whether it was not there, or not as it arrived, at the last look */
    record Held(String sha256, boolean troubled) {}

    private record Place(UUID evidence, int number, UUID fileId) {}

    /** True for the first who asks for this centre, this kind of work and this night, of however many nodes. */
    boolean claims(String kind, LocalDate night) {
        try {
            apart.executeWithoutResult(tx -> {
                jdbc.sql("delete from evidence_round where centre_id = :centre and kind = :kind and night < :long")
                        .param("centre", centre())
                        .param("kind", kind)
                        .param("long", night.minusDays(60))
                        .update();
                jdbc.sql("insert into evidence_round (centre_id, kind, night, begun_at) values (:centre, :kind,"
                                + " :night, :now)")
                        .param("centre", centre())
                        .param("kind", kind)
                        .param("night", night)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update();
            });
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** A page of the digests that rows name, in their order. */
    @Transactional(readOnly = true)
    List<Held> after(String sha256, int limit) {
        return jdbc.sql("select sha256, max(case when kept = 'KEPT' then 0 else 1 end) as troubled from evidence_file"
                        + " where centre_id = :centre and sha256 > :after group by sha256 order by sha256 limit :limit")
                .param("centre", centre())
                .param("after", sha256)
                .param("limit", limit)
                .query((row, number) -> new Held(row.getString(1), row.getInt(2) == 1))
                .list();
    }

    /** Those of these that a row names. */
    @Transactional(readOnly = true)
    Set<String> named(Collection<String> sha256s) {
        if (sha256s.isEmpty()) return Set.of();
        return new HashSet<>(
                jdbc.sql("select distinct sha256 from evidence_file where centre_id = :centre and sha256 in (:these)")
                        .param("centre", centre())
                        .param("these", sha256s)
                        .query(String.class)
                        .list());
    }

    /** Writes down how the bytes were found, wherever they are used and it was otherwise before; the record hears of each place. */
    @Transactional
    void found(String sha256, Keeping found) {
        var places = jdbc.sql("select evidence, number, file_id from evidence_file"
                        + " where centre_id = :centre and sha256 = :sha256 and kept <> :found for update")
                .param("centre", centre())
                .param("sha256", sha256)
                .param("found", found.name())
                .query(Place.class)
                .list();
        if (places.isEmpty()) return;
        jdbc.sql("update evidence_file set kept = :found where centre_id = :centre and sha256 = :sha256 and"
                        + " kept <> :found")
                .param("centre", centre())
                .param("sha256", sha256)
                .param("found", found.name())
                .update();
        places.forEach(place -> deeds.publishEvent(new FileChecked(
                new EvidenceId(place.evidence()), place.number(), new FileId(place.fileId()), sha256, found)));
    }

    private static UUID centre() {
        return Actor.current().centre().value();
    }
}
