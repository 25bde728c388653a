package org.assay.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives out files: whether the actor may read is asked each time, and the record hears of every look but the learner's own. */
@Component
class ViewingFiles {
    private final SubmittingEvidence submitting;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    ViewingFiles(
            SubmittingEvidence submitting,
            EntityManager entities,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.submitting = submitting;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A file that may be looked at now. */
    record Opened(CentreId centre, EvidenceFile file) {}

    /**
     * @throws NotFound for an unknown file, and for one that the actor may not read
     * @throws org.assay.platform.Refused for one that waits for the virus scan was rejected by it, is missing or has changed
     */
    Opened open(EvidenceId evidence, int version, FileId file) {
        try {
            return look(evidence, version, file);
        } catch (DataIntegrityViolationException | PersistenceException sameMoment) {
            // A player asks for several parts at once: the other request has told the record.
            return look(evidence, version, file);
        }
    }

    private Opened look(EvidenceId evidence, int version, FileId file) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            var found = submitting
                    .item(evidence, version)
                    .file(file)
                    .orElseThrow(() -> new NotFound("There is no such file."));
            found.refusal().ifPresent(refusal -> {
                throw refusal.thrown();
            });
            tell(evidence, version, file);
            return new Opened(Actor.current().centre(), found);
        }));
    }

    private void tell(EvidenceId evidence, int version, FileId file) {
        var actor = Actor.current();
        if (actor.is(Role.LEARNER)) return;
        var key = new FileView.Key(
                actor.centre(), actor.person(), file, clock.instant().truncatedTo(ChronoUnit.HOURS));
        if (entities.find(FileView.class, key) != null) return;
        entities.persist(new FileView(key));
        entities.flush();
        deeds.publishEvent(new EvidenceViewed(evidence, version, file));
    }
}
