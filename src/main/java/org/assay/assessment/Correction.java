package org.assay.assessment;

/**
 * Another decision in the place of one that was wrong.
 *
 * @param seq the judgement that was wrong, from {@link JudgementLine#seq()}
 * @param comment to the learner; needed where the criterion is not met
 * @param reason why the earlier judgement was wrong; the learner and the verifier read it
 */
public record Correction(UnitAssessmentId unit, int seq, Verdict verdict, String comment, String reason) {}
