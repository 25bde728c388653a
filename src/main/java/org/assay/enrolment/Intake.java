package org.assay.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import org.assay.identity.Actor;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Cohorts as they are opened, and learners as they start in them; whoever calls has seen that they may. */
@Component
class Intake {
    private final Cohorts cohorts;
    private final Learners learners;
    private final Enrolments enrolments;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Intake(
            Cohorts cohorts,
            Learners learners,
            Enrolments enrolments,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.cohorts = cohorts;
        this.learners = learners;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.clock = clock;
    }

    CohortId open(Actor actor, String name, SpecificationKey specification, LocalDate starts, LocalDate plannedEnd) {
        if (name.isEmpty() || name.length() > 120)
            throw new Refused("cohort-name", "Name the cohort, in at most 120 characters.");
        if (!plannedEnd.isAfter(starts))
            throw new Refused("cohort-dates", "The planned end must be after the start. Choose a later end.");
        catalogue.get(specification);
        if (cohorts.existsByNameIgnoreCase(name))
            throw new Refused("cohort-name", "There is a cohort called “" + name + "” already. Choose another name.");
        var cohort = cohorts.save(new Cohort(actor.centre(), CohortId.next(), name, specification, starts, plannedEnd));
        deeds.publishEvent(new CohortOpened(cohort.id(), new Words(name), specification, starts, plannedEnd));
        return cohort.id();
    }

    EnrolmentId enrol(Actor actor, LearnerId learner, CohortId cohort, LocalDate startedOn) {
        var joined = cohorts.findById(new Cohort.Key(actor.centre(), cohort))
                .orElseThrow(() -> new NotFound("No such cohort."));
        var whom = learners.findById(new Learner.Key(actor.centre(), learner))
                .orElseThrow(() -> new NotFound("No such learner."));
        if (enrolments.existsByLearnerAndCohort(learner, cohort))
            throw new Refused("enrolled-twice", whom.name() + " is in “" + joined.name() + "” already.");
        if (!startedOn.isBefore(joined.plannedEnd()))
            throw new Refused(
                    "enrolment-start", "The start must be before the planned end of “" + joined.name() + "”.");
        var enrolment = enrolments.save(new Enrolment(
                actor.centre(), EnrolmentId.next(), learner, joined, startedOn, actor.person(), clock.instant(), null));
        deeds.publishEvent(new LearnerEnrolled(enrolment.id(), learner, whom.person(), cohort, joined.specification()));
        return enrolment.id();
    }
}
