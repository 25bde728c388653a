package org.assay.bench;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.CriterionJudged;
import org.assay.assessment.LearnerDeclaredUnit;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.SufficiencyOverridden;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.UnitMoved;
import org.assay.assessment.Verdict;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceKind;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.qualification.Criterion;
import org.assay.qualification.Unit;
import org.jspecify.annotations.Nullable;

/** One unit of one learner: judgements gather on it, and when all of it is met it is declared and signed off. */
final class UnitStory {
    private final LearnerStory of;
    private final Unit unit;
    private final UUID id;
    private final boolean[] met;
    private final Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    private int judgements;
    private @Nullable Instant judged;
    private @Nullable Instant submitted;

    UnitStory(LearnerStory of, Unit unit, UUID id) {
        this.of = of;
        this.unit = unit;
        this.id = id;
        this.met = new boolean[unit.criteria().size()];
    }

    /** A piece of evidence as its assessor decides on it. */
    record Piece(UUID evidence, int version, EvidenceKind kind, Instant submitted, Instant judged) {}

    UUID id() {
        return id;
    }

    Unit unit() {
        return unit;
    }

    int met() {
        int count = 0;
        for (boolean one : met) if (one) count++;
        return count;
    }

    /** Decides on one criterion; what is met stays met. Returns whether it is. */
    boolean judge(int criterion, Piece piece, double likely) {
        var chance = of.chance();
        boolean so = met[criterion] || chance.once(likely);
        met[criterion] = so;
        var verdict = so ? Verdict.MET : chance.once(0.7) ? Verdict.MORE_EVIDENCE : Verdict.NOT_YET_MET;
        var comment = so ? "" : chance.of(Phrases.MISSING);
        var assessor = of.intake().assessor();
        var ref = unit.criteria().get(criterion).ref().value();
        of.rows()
                .add(
                        Table.JUDGEMENT,
                        of.centre(),
                        id,
                        judgements++,
                        ref,
                        verdict,
                        so,
                        assessor.person(),
                        assessor.trainee(),
                        piece.judged(),
                        piece.evidence(),
                        piece.version(),
                        so ? null : comment,
                        null);
        of.told()
                .deed(
                        piece.judged(),
                        assessor.person(),
                        Role.ASSESSOR,
                        new CriterionJudged(
                                new UnitAssessmentId(id),
                                new LearnerId(of.learner()),
                                of.intake().specification().key().value(),
                                ref,
                                verdict,
                                so,
                                assessor.trainee(),
                                new EvidenceId(piece.evidence()),
                                piece.version(),
                                new Words(comment),
                                new Words("")));
        kinds.add(piece.kind());
        if (judged == null || piece.judged().isAfter(judged)) judged = piece.judged();
        if (submitted == null || piece.submitted().isAfter(submitted)) submitted = piece.submitted();
        return so;
    }

    /** Tells how it ended: signed off where every criterion is met and there was time for it. */
    Optional<SignedOff> end() {
        var chance = of.chance();
        if (judged == null || submitted == null || met() < met.length) {
            row(null);
            return Optional.empty();
        }
        var declared = of.frame().after(judged, 60, 3 * 1440, chance);
        var signed = of.frame().after(declared, chance.once(0.05) ? 5 : 1440, 5 * 1440, chance);
        boolean over = signed.isBefore(of.frame().today().minusSeconds(86_400));
        row(over || chance.once(0.5) ? declared : null);
        if (!over) return Optional.empty();
        of.told()
                .deed(
                        declared,
                        of.person(),
                        Role.LEARNER,
                        new LearnerDeclaredUnit(
                                new UnitAssessmentId(id),
                                new EnrolmentId(of.enrolment()),
                                new LearnerId(of.learner())));
        var overridden = overridden(signed, chance);
        var assessor = of.intake().assessor();
        if (!assessor.trainee()) {
            step(0, SignOffMove.SIGN_OFF, SignOffStage.IN_PROGRESS, assessor, signed);
            return Optional.of(signedOff(null, signed, signed, 1, overridden));
        }
        step(0, SignOffMove.SIGN_OFF_AS_TRAINEE, SignOffStage.IN_PROGRESS, assessor, signed);
        var confirmed = of.frame().after(signed, 1440, 6 * 1440, chance);
        if (!confirmed.isBefore(of.frame().today().minusSeconds(86_400))) return Optional.empty();
        var other = of.intake().countersigner();
        step(1, SignOffMove.COUNTERSIGN, SignOffStage.AWAITING_COUNTERSIGNATURE, other, confirmed);
        return Optional.of(signedOff(other, signed, confirmed, 2, overridden));
    }

    private SignedOff signedOff(@Nullable Member other, Instant first, Instant at, int steps, String overridden) {
        long haste = submitted == null ? 0 : Math.max(0, (first.getEpochSecond() - submitted.getEpochSecond()) / 60);
        return new SignedOff(
                id,
                of.enrolment(),
                of.learner(),
                of.person(),
                of.intake().specification().key().value(),
                unit,
                of.intake().assessor(),
                other,
                at,
                steps,
                overridden,
                kinds.size(),
                haste);
    }

    private void row(@Nullable Instant declared) {
        of.rows()
                .add(
                        Table.UNIT_ASSESSMENT,
                        of.centre(),
                        id,
                        of.enrolment(),
                        of.learner(),
                        of.person(),
                        of.intake().specification().key().value(),
                        unit.key().value(),
                        declared,
                        judgements);
    }

    /** Now and then a sufficiency rule is overridden, with a reason. */
    private String overridden(Instant at, Chance chance) {
        if (unit.rules().isEmpty() || !chance.once(0.2)) return "";
        var rule = chance.of(unit.rules()).id();
        var reason = "The employer confirms in writing that further occasions took place and cannot be shown.";
        var assessor = of.intake().assessor();
        of.rows().add(Table.SUFFICIENCY_OVERRIDE, of.centre(), id, rule, assessor.person(), at, reason);
        of.told()
                .deed(
                        at,
                        assessor.person(),
                        Role.ASSESSOR,
                        new SufficiencyOverridden(
                                new UnitAssessmentId(id), new LearnerId(of.learner()), rule, new Words(reason)));
        return rule;
    }

    private void step(int seq, SignOffMove move, SignOffStage from, Member by, Instant at) {
        of.rows().add(Table.SIGN_OFF_STEP, of.centre(), id, seq, move, move.to(), by.person(), Role.ASSESSOR, at, null);
        of.told()
                .deed(
                        at,
                        by.person(),
                        Role.ASSESSOR,
                        new UnitMoved(
                                new UnitAssessmentId(id),
                                new EnrolmentId(of.enrolment()),
                                new LearnerId(of.learner()),
                                new PersonId(of.person()),
                                move,
                                from,
                                move.to(),
                                new Words("")));
    }

    /** Whether every criterion is met. */
    boolean complete() {
        return met() == met.length;
    }

    Criterion criterion(int at) {
        return unit.criteria().get(at);
    }
}
