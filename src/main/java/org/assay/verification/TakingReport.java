package org.assay.verification;

import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the verification report: what it says, the head of the record that it stands on and the deed of taking it belong to one
 * transaction, so no report leaves that the record does not know.
 */
@Component
class TakingReport {
    private final ExternalVerification external;
    private final ApplicationEventPublisher deeds;

    TakingReport(ExternalVerification external, ApplicationEventPublisher deeds) {
        this.external = external;
        this.deeds = deeds;
    }

    /** A file to be handed over. */
    record Taken(String name, byte[] bytes) {}

    /**
     * The report of the acting external quality assurer's open visit.
     *
     * @throws Refused outside its days, with a sentence that names them
     * @throws NotFound for any other role
     */
    @Transactional
    Taken take() {
        return taken(external.currentVisit().id(), external.pack());
    }

    /**
     * The report of a visit of the centre, for its administrators and verifiers, whatever the day.
     *
     * @throws NotFound when the centre has no such visit, and for any other role
     */
    @Transactional
    Taken take(VisitId visit) {
        return taken(visit, external.pack(visit));
    }

    private Taken taken(VisitId visit, VisitPack pack) {
        var report = new VerificationReport(pack);
        var bytes = report.bytes();
        deeds.publishEvent(new ReportTaken(
                visit,
                Fingerprint.of(bytes).hex(),
                pack.record().size(),
                pack.record().root()));
        return new Taken(report.fileName(), bytes);
    }
}
