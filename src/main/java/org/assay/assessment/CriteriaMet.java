package org.assay.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.CriterionOf;
import org.assay.evidence.CriterionStanding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells evidence which criteria need no more of it. */
@Component
class CriteriaMet implements CriterionStanding {
    private final UnitAssessments units;

    CriteriaMet(UnitAssessments units) {
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CriterionOf> met(Collection<EnrolmentId> enrolments) {
        var met = new HashSet<CriterionOf>();
        if (enrolments.isEmpty()) return met;
        for (var unit : units.findByEnrolmentIn(enrolments))
            unit.latest().forEach((criterion, judgement) -> {
                if (judgement.verdict() == Verdict.MET)
                    met.add(new CriterionOf(unit.enrolment(), unit.unit(), criterion));
            });
        return met;
    }
}
