package org.assay.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.Sufficiency.Counted;
import org.assay.qualification.Criterion;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SufficiencyRule;
import org.assay.qualification.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an item may be put forward for, what is met already, and what the rules would say with this item among the rest. */
@Service
public class ChoosingCriteria {
    private final SubmittingEvidence submitting;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final ObjectProvider<CriterionStanding> standing;

    ChoosingCriteria(
            SubmittingEvidence submitting,
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            ObjectProvider<CriterionStanding> standing) {
        this.submitting = submitting;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.standing = standing;
    }

    /** The units of the acting learner's open enrolments, for this item of theirs; a bounded number of statements. */
    @Transactional(readOnly = true)
    public List<UnitChoice> choices(EvidenceItem item) {
        var enrolments =
                enrolling.mine().stream().filter(line -> line.state().open()).toList();
        var ids = enrolments.stream().map(EnrolmentLine::id).toList();
        var others = submitting.forEnrolments(ids).stream()
                .filter(line -> !line.id().equals(item.id()))
                .toList();
        Set<CriterionOf> met = new HashSet<>();
        standing.forEach(one -> met.addAll(one.met(ids)));
        var asking = new Asking(item, others, met, office.adoptedRules());
        List<UnitChoice> choices = new ArrayList<>();
        for (EnrolmentLine enrolment : enrolments) {
            var specification = catalogue.get(enrolment.specification());
            for (Unit unit : specification.units()) choices.add(asking.of(specification, enrolment.id(), unit));
        }
        return choices;
    }

    private record Asking(
            EvidenceItem item, List<EvidenceLine> others, Set<CriterionOf> met, List<AdoptedRule> adopted) {

        UnitChoice of(Specification specification, EnrolmentId enrolment, Unit unit) {
            Map<CriterionOf, PutForward> chosen =
                    item.putForward().stream().collect(Collectors.toMap(PutForward::target, one -> one, (a, b) -> a));
            return new UnitChoice(
                    specification,
                    unit,
                    unit.criteria().stream()
                            .map(criterion -> {
                                var target = new CriterionOf(enrolment, unit.key(), criterion.ref());
                                var one = Optional.ofNullable(chosen.get(target));
                                return new CriterionChoice(
                                        target,
                                        criterion,
                                        one.isPresent(),
                                        one.map(PutForward::note).orElse(""),
                                        one.map(PutForward::locator).orElse(""),
                                        met.contains(target),
                                        rules(specification, unit, criterion, target, one.isPresent()));
                            })
                            .toList());
        }

        private List<Sufficient> rules(
                Specification specification, Unit unit, Criterion criterion, CriterionOf target, boolean chosen) {
            List<Counted> counted = others.stream()
                    .filter(line -> line.putForward().stream()
                            .anyMatch(one -> one.target().equals(target)))
                    .map(Counted::of)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (chosen) counted.add(Counted.of(item));
            return unit.rulesFor(criterion.ref()).stream()
                    .filter(rule -> rule.kind() != SufficiencyRule.Kind.NOT_SIMULATED || !criterion.simulationAllowed())
                    .map(rule -> Sufficiency.explain(
                            rule,
                            adopted.stream()
                                    .filter(one -> one.specification().equals(specification.key())
                                            && one.ruleId().equals(rule.id()))
                                    .findFirst(),
                            counted))
                    .toList();
        }
    }
}
