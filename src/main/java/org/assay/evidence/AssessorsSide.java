package org.assay.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the allocated assessor does with evidence: takes it up, closes it, and records some of their own. */
@Component
class AssessorsSide {
    private final Cabinet cabinet;
    private final Fitting fitting;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    AssessorsSide(Cabinet cabinet, Fitting fitting, Enrolling enrolling, ApplicationEventPublisher deeds, Clock clock) {
        this.cabinet = cabinet;
        this.fitting = fitting;
        this.enrolling = enrolling;
        this.deeds = deeds;
        this.clock = clock;
    }

    int takeUp(EvidenceId id) {
        var newest = cabinet.newest(id).version();
        allocated(newest);
        if (newest.state() == EvidenceState.IN_ASSESSMENT) return newest.number();
        if (newest.state() != EvidenceState.SUBMITTED)
            throw new Refused(
                    "evidence-take-up",
                    "“" + newest.title() + "” is not waiting to be looked at: its state is “"
                            + newest.state().word() + "”.");
        newest.takeUp();
        deeds.publishEvent(new EvidenceTakenUp(id, newest.number()));
        return newest.number();
    }

    void close(EvidenceId id, int number, EvidenceState as) {
        closing(as);
        var judged = cabinet.exactly(id, number).version();
        allocated(judged);
        if (judged.state() != EvidenceState.IN_ASSESSMENT)
            throw new Refused(
                    "evidence-close",
                    "Version " + number + " of “" + judged.title() + "” is not being looked at: its state is “"
                            + judged.state().word() + "”.");
        judged.close(as);
        deeds.publishEvent(new EvidenceClosed(id, number, as));
    }

    void reclose(EvidenceId id, int number, EvidenceState as) {
        closing(as);
        var found = cabinet.exactly(id, number);
        var judged = found.version();
        allocated(judged);
        if (judged.state() == as) return;
        if (found.evidence().latest() != number || judged.state().waiting())
            throw new Refused(
                    "evidence-reclose",
                    "The learner has begun a newer version of “" + judged.title()
                            + "”. Judge that one when it is put forward.");
        judged.close(as);
        deeds.publishEvent(new EvidenceClosed(id, number, as));
    }

    private static void closing(EvidenceState as) {
        if (as != EvidenceState.ACCEPTED && as != EvidenceState.MORE_NEEDED)
            throw new IllegalArgumentException("Evidence is closed as accepted or as more needed, not as " + as);
    }

    EvidenceId record(LearnerId learner, EvidenceDraft draft, List<PutForward> all) {
        var actor = Actor.current();
        if (!actor.is(Role.ASSESSOR)) throw new Refused("evidence-record", "Only an assessor records this.");
        if (draft.title().isBlank()) throw new Refused(SubmissionRules.TITLE, "Enter a title.");
        SubmissionRules.day(draft.facts(), LocalDate.now(clock)).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        if (all.isEmpty()) throw new Refused(SubmissionRules.CRITERION, "Choose at least one criterion.");
        var evidence = new Evidence(
                new Evidence.Key(actor.centre(), EvidenceId.next()), learner, actor.person(), clock.instant());
        var version = new EvidenceVersion(
                new EvidenceVersion.Key(actor.centre(), evidence.id(), 1), Fitting.draft(draft), clock.instant());
        version.putForward(fitting.criteria(learner, all), clock.instant());
        allocated(version);
        version.recorded(clock.instant());
        cabinet.begin(evidence, version);
        deeds.publishEvent(new EvidenceRecorded(evidence.id(), learner, version.enrolments(), version.criteria()));
        return evidence.id();
    }

    private void allocated(EvidenceVersion version) {
        var actor = Actor.current();
        var lines = enrolling.enrolments(version.enrolments());
        if (lines.stream().anyMatch(line -> line.person().equals(actor.person())))
            throw new Refused(
                    "assessor-is-not-the-learner", "This is your own evidence. Another assessor has to look at it.");
        if (!actor.is(Role.ASSESSOR) || lines.stream().noneMatch(line -> line.assessedBy(actor.person())))
            throw new Refused(
                    "assessor-is-allocated",
                    "This learner is not allocated to you. Ask the centre to allocate them, or leave it to their assessor.");
    }
}
