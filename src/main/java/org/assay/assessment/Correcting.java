package org.assay.assessment;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for putting a wrong decision right. What was decided stays where it is; the correction stands after it with its reason,
 * the evidence is open or closed accordingly, and the learner finds the answer new again.
 */
@Service
public class Correcting {
    private static final String CHANGED =
            "Somebody changed this unit while you were writing. Nothing of yours was saved. Look again, then decide.";

    private final UnitAssessments units;
    private final Feedbacks feedbacks;
    private final Verdicts verdicts;
    private final Enrolling enrolling;
    private final SubmittingEvidence evidence;
    private final TransactionTemplate transaction;

    Correcting(
            UnitAssessments units,
            Feedbacks feedbacks,
            Verdicts verdicts,
            Enrolling enrolling,
            SubmittingEvidence evidence,
            TransactionTemplate transaction) {
        this.units = units;
        this.feedbacks = feedbacks;
        this.verdicts = verdicts;
        this.enrolling = enrolling;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    /**
     * Corrects one judgement.
     *
     * @throws Refused when the actor may not judge here, the unit has gone on, a later judgement or a newer version is there, or
     *     something is missing; nothing is saved then
     * @throws NotFound when the actor's centre has no such judgement, or it does not concern the actor
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void correct(Correction correction) {
        try {
            transaction.executeWithoutResult(status -> put(correction));
        } catch (OptimisticLockingFailureException | OptimisticLockException | DataIntegrityViolationException lost) {
            throw new Refused("CHANGED", CHANGED);
        }
    }

    private void put(Correction correction) {
        var unit = units.withId(correction.unit()).orElseThrow(() -> new NotFound("No such unit."));
        if (correction.seq() < 0 || correction.seq() >= unit.judgements().size())
            throw new NotFound("No such judgement.");
        var wrong = unit.judgements().get(correction.seq());
        verdicts.refusal(List.of(enrolling.enrolment(unit.enrolment()))).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        overtaken(unit, correction.seq(), wrong);
        incomplete(wrong, correction);
        var decision = new JudgementPass.Decision(
                unit.enrolment(),
                unit.unit(),
                wrong.criterion(),
                correction.verdict(),
                correction.verdict() == Verdict.MET,
                correction.comment());
        verdicts.judge(
                unit,
                decision,
                wrong.evidence(),
                wrong.evidenceVersion(),
                correction.reason().strip());
        reclose(wrong);
        feedbacks
                .findByEvidenceAndEvidenceVersion(wrong.evidence(), wrong.evidenceVersion())
                .ifPresent(Feedback::newAgain);
    }

    /** A judgement is corrected only while nothing has been built on it. */
    private void overtaken(UnitAssessment unit, int seq, Judgement wrong) {
        var later = unit.judgements().subList(seq + 1, unit.judgements().size());
        if (later.stream()
                .anyMatch(one -> one.criterion().equals(wrong.criterion())
                        && one.evidence().equals(wrong.evidence())))
            throw new Refused(
                    "CORRECT-LATEST",
                    "A later judgement on " + wrong.criterion() + " stands already. Correct that one instead.");
        if (evidence.item(wrong.evidence()).version() != wrong.evidenceVersion())
            throw new Refused(
                    "CORRECT-VERSION",
                    "The learner has put a newer version of this evidence forward. Judge that one instead.");
    }

    private void incomplete(Judgement wrong, Correction correction) {
        var missing = new ArrayList<String>();
        if (correction.verdict() == wrong.verdict())
            missing.add("It says “" + wrong.verdict().word() + "” already. Choose another decision.");
        if (correction.verdict() != Verdict.MET && correction.comment().isBlank())
            missing.add("Say what is missing for " + wrong.criterion() + ".");
        if (correction.reason().isBlank())
            missing.add("Say why the earlier decision was wrong. The reason is recorded.");
        if (correction.verdict() == Verdict.MET && !standsUp(wrong))
            missing.add("You did not find this evidence valid, authentic and current, so it cannot meet "
                    + wrong.criterion() + ". Ask the learner for a new version.");
        if (!missing.isEmpty())
            throw (missing.size() == 1
                            ? new Refusal("CORRECT-COMPLETE", missing.getFirst())
                            : new Refusal(
                                    "CORRECT-COMPLETE",
                                    Figures.inWords(missing.size()) + " things are missing.",
                                    missing))
                    .thrown();
    }

    /** What the assessor recorded on site has no answer of its own, and was seen. */
    private boolean standsUp(Judgement judged) {
        return feedbacks
                .findByEvidenceAndEvidenceVersion(judged.evidence(), judged.evidenceVersion())
                .map(Feedback::standsUp)
                .orElse(true);
    }

    /** The evidence is accepted when everything that it was put forward for stands met, and asks for more otherwise. */
    private void reclose(Judgement wrong) {
        var item = evidence.item(wrong.evidence(), wrong.evidenceVersion());
        boolean met = item.putForward().stream()
                .allMatch(one -> units.findByEnrolmentAndUnit(one.enrolment(), one.unit())
                        .flatMap(unit -> unit.latestOn(item.id(), item.version(), one.criterion()))
                        .filter(judgement -> judgement.verdict() == Verdict.MET)
                        .isPresent());
        evidence.reclose(item.id(), item.version(), met ? EvidenceState.ACCEPTED : EvidenceState.MORE_NEEDED);
    }
}
