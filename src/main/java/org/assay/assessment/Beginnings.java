package org.assay.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.assay.enrolment.AssessorAllocated;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentState;
import org.assay.enrolment.EnrolmentStateChanged;
import org.assay.enrolment.EnrolmentsTakenBack;
import org.assay.enrolment.ImportUndoGuard;
import org.assay.enrolment.LearnerEnrolled;
import org.assay.evidence.EvidenceSubmitted;
import org.assay.identity.Actor;
import org.assay.platform.Refusal;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the assessment of every unit when a learner is enrolled, and keeps their progress counted, within the same transaction. */
@Component
class Beginnings implements ImportUndoGuard {
    private final UnitAssessments units;
    private final ProgressRecords records;
    private final QualificationCatalogue catalogue;
    private final Clock clock;

    Beginnings(UnitAssessments units, ProgressRecords records, QualificationCatalogue catalogue, Clock clock) {
        this.units = units;
        this.records = records;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @EventListener
    void on(LearnerEnrolled enrolled) {
        var centre = Actor.current().centre();
        var specification = catalogue.get(enrolled.specification());
        int items = 0;
        for (var unit : specification.units()) {
            units.save(new UnitAssessment(
                    centre,
                    enrolled.enrolment(),
                    enrolled.learner(),
                    enrolled.person(),
                    specification.key(),
                    unit.key()));
            items += unit.criteria().size();
        }
        records.save(new Progress(centre, enrolled.enrolment(), enrolled.cohort(), items, clock.instant()));
    }

    /** An import is undone: what was begun for its enrolments goes with them. */
    @EventListener
    void on(EnrolmentsTakenBack gone) {
        units.deleteAll(units.findByEnrolmentIn(gone.enrolments()));
        records.deleteAll(records.findByEnrolmentIn(gone.enrolments()));
    }

    /** Work on a unit keeps the import that it came by. */
    @Override
    public Optional<Refusal> refusal(Collection<EnrolmentId> enrolments) {
        return units.findByEnrolmentIn(enrolments).stream().anyMatch(Beginnings::workedOn)
                ? Optional.of(new Refusal(
                        "import-has-work",
                        "Units of these enrolments have been worked on, so the import stays. Withdraw single enrolments"
                                + " instead."))
                : Optional.empty();
    }

    private static boolean workedOn(UnitAssessment unit) {
        return unit.learnerDeclaredAt().isPresent()
                || !unit.judgements().isEmpty()
                || !unit.steps().isEmpty();
    }

    @EventListener
    void on(EnrolmentStateChanged changed) {
        with(changed.enrolment(), progress -> progress.running(changed.state() == EnrolmentState.ACTIVE));
    }

    @EventListener
    void on(AssessorAllocated allocated) {
        with(allocated.enrolment(), progress -> progress.allocated(allocated.assessor()));
    }

    @EventListener
    void on(EvidenceSubmitted submitted) {
        submitted.enrolments().forEach(enrolment -> with(enrolment, progress -> progress.active(clock.instant())));
    }

    @EventListener
    void on(UnitMoved moved) {
        with(moved.enrolment(), progress -> progress.active(clock.instant()));
    }

    @EventListener
    void on(CriterionJudged judged) {
        // Whoever judges has the unit in hand, so this asks for nothing.
        var unit = units.findById(new UnitAssessment.Key(Actor.current().centre(), judged.unit()))
                .orElseThrow();
        boolean counts = catalogue
                .unit(unit.unit())
                .find(new CriterionRef(judged.criterion()))
                .isPresent();
        with(unit.enrolment(), progress -> {
            if (counts) progress.met(progress.met() + unit.lastChange());
            progress.active(clock.instant());
        });
    }

    private void with(EnrolmentId enrolment, Consumer<Progress> change) {
        records.findById(new Progress.Key(Actor.current().centre(), enrolment)).ifPresent(progress -> {
            change.accept(progress);
            records.save(progress);
        });
    }
}
