package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.evidence.EvidenceLine;
import org.assay.qualification.Criterion;

/**
 * One row of the evidence tracking sheet.
 *
 * @param provisional met by a trainee, and not yet confirmed by a countersignature
 * @param judgements oldest first; the last one counts
 * @param evidence what is put forward for it, in the order of its happening
 */
public record CriterionLine(
        Criterion criterion,
        CriterionState state,
        boolean provisional,
        List<JudgementLine> judgements,
        List<EvidenceLine> evidence) {
    public Optional<JudgementLine> latest() {
        return judgements.isEmpty() ? Optional.empty() : Optional.of(judgements.getLast());
    }
}
