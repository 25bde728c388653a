package org.assay.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refusal;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;

/**
 * A real unit with the real sign-off table around it, without a database: for tests that send very many commands. What the screens
 * gather from elsewhere (standing, allocation, enrolment, evidence) is told to it.
 */
public final class AUnit {
    private static final List<CriterionRef> ITEMS = List.of(new CriterionRef("1.1"), new CriterionRef("2.1"));
    private static final SpecificationKey SPECIFICATION = new SpecificationKey("ocr-post-transaction-1");

    private final UnitAssessment unit;
    private final PersonId learner;
    private Instant signedOffAt = Instant.EPOCH;

    /** What is known of a person who acts. */
    public record Standing(boolean qualified, boolean trainee, boolean allocated) {}

    public AUnit(CentreId centre, PersonId learner) {
        this.learner = learner;
        unit = new UnitAssessment(
                centre,
                new EnrolmentId(learner.value()),
                new LearnerId(learner.value()),
                learner,
                SPECIFICATION,
                new UnitKey("ocr-post-transaction-1-unit-1"));
    }

    public UnitAssessmentId id() {
        return unit.id();
    }

    public SignOffStage stage() {
        return unit.stage();
    }

    public List<CriterionRef> items() {
        return ITEMS;
    }

    /** Judges one criterion, under the rule that the product has for it: allocated, of this subject, not the learner, in progress. */
    public boolean judge(Actor actor, Standing standing, int item, boolean met, Instant at) {
        if (!actor.is(Role.ASSESSOR)
                || !standing.allocated()
                || !(standing.qualified() || standing.trainee())
                || actor.person().equals(learner)
                || unit.stage() != SignOffStage.IN_PROGRESS) return false;
        unit.judge(new Judgement(
                ITEMS.get(item),
                met ? Verdict.MET : Verdict.NOT_YET_MET,
                true,
                actor.person(),
                standing.trainee(),
                at,
                new EvidenceId(learner.value()),
                1,
                null,
                null));
        return true;
    }

    public void declare(Instant at) {
        if (unit.stage() == SignOffStage.IN_PROGRESS) unit.declare(at);
    }

    /** Makes a move where the real table allows it; else why not. */
    public Optional<Refusal> move(
            SignOffMove move, Actor actor, Standing standing, SampleStanding sample, boolean action, Instant at) {
        var refusal = refusal(move, actor, standing, sample, action);
        if (refusal.isPresent()) return refusal;
        unit.move(move, actor, at, "because");
        if (unit.stage() == SignOffStage.SIGNED_OFF) signedOffAt = at;
        return Optional.empty();
    }

    /** Why the real table refuses this move. */
    public Optional<Refusal> refusal(
            SignOffMove move, Actor actor, Standing standing, SampleStanding sample, boolean action) {
        return move.refusal(new SigningSituation(
                unit.stage(),
                actor.person(),
                actor.role(),
                learner,
                standing.qualified(),
                standing.trainee(),
                standing.allocated(),
                true,
                unit.signer(),
                unit.deciders(),
                unit.notMet(ITEMS),
                List.of(),
                true,
                unit.learnerDeclaredAt().isPresent(),
                List.of(),
                sample,
                action,
                "because"));
    }

    /** The unit as sampling sees it while it stands signed off. */
    public SignedOffUnit asSampled() {
        var steps = unit.steps();
        var last = steps.getLast();
        boolean countersigned = last.move() == SignOffMove.COUNTERSIGN;
        return new SignedOffUnit(
                unit.id(),
                unit.enrolment(),
                unit.learner(),
                unit.specification(),
                unit.unit(),
                unit.signer().orElseThrow(),
                countersigned ? Optional.of(last.by()) : Optional.empty(),
                countersigned,
                signedOffAt,
                List.of(),
                2,
                Duration.ofDays(1));
    }
}
