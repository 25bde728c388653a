package org.assay.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rules of judging, and what a pass leaves behind: one judgement per criterion, one feedback, the evidence closed. */
@Component
class Verdicts {
    private final UnitAssessments units;
    private final Feedbacks feedbacks;
    private final SubmittingEvidence evidence;
    private final CentreOffice office;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Verdicts(
            UnitAssessments units,
            Feedbacks feedbacks,
            SubmittingEvidence evidence,
            CentreOffice office,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.units = units;
        this.feedbacks = feedbacks;
        this.evidence = evidence;
        this.office = office;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Why the actor may not judge this item. */
    Optional<Refusal> refusal(EvidenceItem item, Map<EnrolmentId, EnrolmentLine> enrolments) {
        return refusal(enrolments.values())
                .or(() -> item.state().waiting()
                        ? Optional.empty()
                        : Optional.of(new Refusal(
                                "JUDGE-STATE",
                                "This evidence is “" + item.state().word() + "”: there is nothing to judge now.")));
    }

    /** Why the actor may not judge anything of these enrolments. */
    Optional<Refusal> refusal(Collection<EnrolmentLine> enrolments) {
        var actor = Actor.current();
        if (!actor.is(Role.ASSESSOR))
            return Optional.of(new Refusal("JUDGE-ROLE", "Only an assessor judges evidence."));
        if (enrolments.stream().anyMatch(line -> line.person().equals(actor.person())))
            return Optional.of(new Refusal("JUDGE-OWN", "This is your own work. Somebody else has to judge it."));
        if (enrolments.stream().noneMatch(line -> line.assessedBy(actor.person())))
            return Optional.of(new Refusal(
                    "JUDGE-ALLOCATED",
                    "You are not allocated to this learner. The centre administrator allocates assessors."));
        if (enrolments.stream().noneMatch(Situations::running))
            return Optional.of(new Refusal(
                    "JUDGE-ACTIVE",
                    "This enrolment is not active. The centre administrator can make it active again."));
        var staff = office.me();
        if (enrolments.stream()
                .noneMatch(line ->
                        staff.filter(one -> one.mayAssess(line.specification())).isPresent()))
            return Optional.of(
                    new Refusal(
                            "JUDGE-COMPETENT",
                            "You are not entered as competent in this specification. The centre administrator keeps the list."));
        return Optional.empty();
    }

    private Optional<Refusal> incomplete(EvidenceItem item, JudgementPass pass) {
        var missing = new ArrayList<String>();
        if (pass.decisions().isEmpty()) missing.add("Decide on at least one criterion.");
        if (pass.feedback().isBlank())
            missing.add("Write the feedback: the learner always gets one, with the next step.");
        for (var decision : pass.decisions()) {
            boolean sought = item.putForward().stream()
                    .anyMatch(one -> one.enrolment().equals(decision.enrolment())
                            && one.unit().equals(decision.unit())
                            && one.criterion().equals(decision.criterion()));
            if (!sought) throw new NotFound("This evidence is not put forward for " + decision.criterion() + ".");
            if (decision.verdict() == Verdict.MET && !(pass.valid() && pass.authentic() && pass.current()))
                missing.add(
                        decision.criterion()
                                + " cannot be met by evidence that is not valid, authentic and current. Tick all three, or decide otherwise.");
            if (decision.verdict() == Verdict.MET && !decision.sufficient())
                missing.add(decision.criterion()
                        + " is met only when the evidence is sufficient. Tick it, or ask for more.");
            if (decision.verdict() != Verdict.MET && decision.comment().isBlank())
                missing.add("Say what is missing for " + decision.criterion() + ".");
        }
        for (var one : item.putForward())
            if (pass.decisions().stream()
                    .noneMatch(decision -> decision.criterion().equals(one.criterion())
                            && decision.unit().equals(one.unit())
                            && decision.enrolment().equals(one.enrolment())))
                missing.add("Decide on " + one.criterion() + " too.");
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "JUDGE-COMPLETE",
                        missing.size() == 1
                                ? missing.getFirst()
                                : Figures.inWords(missing.size()) + " things are missing before this can be sent.",
                        missing));
    }

    void give(EvidenceItem item, Map<EnrolmentId, EnrolmentLine> enrolments, JudgementPass pass) {
        incomplete(item, pass).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        var actor = Actor.current();
        var answer = feedbacks.save(new Feedback(
                actor.centre(), item.id(), item.version(), item.learner(), actor.person(), clock.instant(), pass));
        decide(item, enrolments, pass);
        boolean accepted = pass.decisions().stream().allMatch(decision -> decision.verdict() == Verdict.MET);
        evidence.close(item.id(), item.version(), accepted ? EvidenceState.ACCEPTED : EvidenceState.MORE_NEEDED);
        deeds.publishEvent(new FeedbackGiven(
                item.id(),
                item.version(),
                answer.learner(),
                pass.valid(),
                pass.authentic(),
                pass.current(),
                new Words(pass.feedback().strip())));
    }

    /** Only the decisions, for evidence that the assessor recorded and that needs no answer of its own. */
    void decide(EvidenceItem item, Map<EnrolmentId, EnrolmentLine> enrolments, JudgementPass pass) {
        var staff = office.me();
        for (var decision : pass.decisions()) {
            var line = enrolments.get(decision.enrolment());
            // Work that serves two enrolments is judged whole by an assessor of either, as long as they know both
            // subjects.
            if (line == null
                    || staff.filter(one -> one.mayAssess(line.specification())).isEmpty())
                throw new Refusal(
                                "JUDGE-COMPETENT",
                                "You are not entered as competent in the specification of " + decision.criterion()
                                        + ". The centre administrator keeps the list.")
                        .thrown();
            var unit = units.findByEnrolmentAndUnit(decision.enrolment(), decision.unit())
                    .orElseThrow(() -> new NotFound("No such unit."));
            judge(unit, decision, item.id(), item.version(), "");
        }
    }

    /**
     * Adds one judgement to a unit and to the record.
     *
     * @param correction why it takes the place of an earlier one on the same submission; empty for a first one
     */
    void judge(
            UnitAssessment unit,
            JudgementPass.Decision decision,
            EvidenceId evidence,
            int evidenceVersion,
            String correction) {
        if (unit.stage() != SignOffStage.IN_PROGRESS)
            throw new Refusal(
                            "JUDGE-STAGE",
                            "This unit is “" + unit.stage().word()
                                    + "”: recall it, or have it returned, before you judge again.")
                    .thrown();
        var actor = Actor.current();
        boolean trainee = office.me()
                .filter(staff -> staff.standing() == Standing.TRAINEE)
                .isPresent();
        String comment = decision.comment().strip();
        unit.judge(new Judgement(
                decision.criterion(),
                decision.verdict(),
                decision.sufficient(),
                actor.person(),
                trainee,
                clock.instant(),
                evidence,
                evidenceVersion,
                comment.isEmpty() ? null : comment,
                correction.isEmpty() ? null : correction));
        units.save(unit);
        deeds.publishEvent(new CriterionJudged(
                unit.id(),
                unit.learner(),
                unit.specification().value(),
                decision.criterion().value(),
                decision.verdict(),
                decision.sufficient(),
                trainee,
                evidence,
                evidenceVersion,
                new Words(comment),
                new Words(correction)));
    }
}
