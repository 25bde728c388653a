package org.assay.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.evidence.Sufficiency;
import org.assay.identity.PersonId;
import org.assay.qualification.Criterion;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SufficiencyRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a unit as people read it: the states, the judgements, the evidence behind them and what the sufficiency rules count. */
@Component
class Sheets {
    /** A submission, as judgements name it. */
    private record Submission(EvidenceId evidence, int version) {}

    private final QualificationCatalogue catalogue;
    private final CentreOffice office;
    private final SubmittingEvidence evidence;

    Sheets(QualificationCatalogue catalogue, CentreOffice office, SubmittingEvidence evidence) {
        this.catalogue = catalogue;
        this.office = office;
        this.evidence = evidence;
    }

    UnitSheet sheet(UnitAssessment assessment, EnrolmentLine enrolment) {
        var specification = catalogue.get(assessment.specification());
        var unit = catalogue.unit(assessment.unit());
        var names = office.staffNames();
        var lines = evidence.forUnit(assessment.enrolment(), assessment.unit()).stream()
                .filter(line -> line.state().putForward() || judged(assessment, line))
                .sorted(Comparator.comparing(EvidenceLine::recordedAt))
                .toList();
        var judgements = judgements(assessment, names);
        var criteria = unit.criteria().stream()
                .map(criterion -> criterion(assessment, criterion, judgements, lines))
                .toList();
        var adopted = office.adoptedRules(assessment.specification());
        var rules = unit.rules().stream()
                .filter(SufficiencyRule::evaluatedNow)
                .map(rule -> rule(assessment, rule, adopted, lines, names))
                .toList();
        return new UnitSheet(
                assessment.id(),
                assessment.judgements().size() + assessment.steps().size(),
                enrolment,
                specification,
                unit,
                assessment.stage(),
                returned(assessment),
                criteria,
                rules,
                steps(assessment, names),
                lines,
                office.unitDeclarationRequired(assessment.specification()),
                assessment.learnerDeclaredAt());
    }

    static boolean returned(UnitAssessment assessment) {
        return assessment.stage() == SignOffStage.IN_PROGRESS
                && !assessment.steps().isEmpty();
    }

    private static List<JudgementLine> judgements(UnitAssessment assessment, Map<PersonId, String> names) {
        var lines = new ArrayList<JudgementLine>();
        for (var one : assessment.judgements())
            lines.add(new JudgementLine(
                    lines.size(),
                    one.criterion(),
                    one.verdict(),
                    one.sufficient(),
                    one.by(),
                    names.getOrDefault(one.by(), "A former member of staff"),
                    one.trainee(),
                    one.at(),
                    one.evidence(),
                    one.evidenceVersion(),
                    Optional.ofNullable(one.comment()),
                    Optional.ofNullable(one.correction())));
        return lines;
    }

    private static List<StepLine> steps(UnitAssessment assessment, Map<PersonId, String> names) {
        return assessment.steps().stream()
                .map(step -> new StepLine(
                        step.move(),
                        step.to(),
                        step.by(),
                        names.getOrDefault(step.by(), "A former member of staff"),
                        step.as(),
                        step.at(),
                        Optional.ofNullable(step.reason())))
                .toList();
    }

    private CriterionLine criterion(
            UnitAssessment assessment, Criterion criterion, List<JudgementLine> judgements, List<EvidenceLine> lines) {
        var about = about(lines, assessment, criterion.ref());
        var state = state(assessment, criterion.ref(), about);
        return new CriterionLine(
                criterion,
                state,
                provisional(assessment, criterion.ref(), state),
                judgements.stream()
                        .filter(one -> one.criterion().equals(criterion.ref()))
                        .toList(),
                about);
    }

    private static List<EvidenceLine> about(List<EvidenceLine> lines, UnitAssessment assessment, CriterionRef ref) {
        return lines.stream()
                .filter(line -> line.isFor(assessment.enrolment(), assessment.unit(), ref))
                .toList();
    }

    /** What waits for the assessor is shown before what was decided earlier, unless it is met already. */
    private static CriterionState state(UnitAssessment assessment, CriterionRef ref, List<EvidenceLine> about) {
        var latest = assessment.latest().get(ref);
        return state(
                latest == null ? null : latest.verdict(),
                about.stream().anyMatch(line -> line.state() == EvidenceState.IN_ASSESSMENT),
                about.stream().anyMatch(line -> line.state() == EvidenceState.SUBMITTED));
    }

    /** @param latest what was decided last; null where nothing was */
    static CriterionState state(@Nullable Verdict latest, boolean lookedAt, boolean submitted) {
        if (latest == Verdict.MET) return CriterionState.MET;
        if (lookedAt) return CriterionState.BEING_LOOKED_AT;
        if (submitted) return CriterionState.NOT_LOOKED_AT;
        return latest == null ? CriterionState.NO_EVIDENCE : CriterionState.of(latest);
    }

    private static boolean provisional(UnitAssessment assessment, CriterionRef ref, CriterionState state) {
        var latest = assessment.latest().get(ref);
        return state == CriterionState.MET
                && latest != null
                && latest.trainee()
                && assessment.stage().compareTo(SignOffStage.SIGNED_OFF) < 0;
    }

    private RuleLine rule(
            UnitAssessment assessment,
            SufficiencyRule rule,
            List<AdoptedRule> adopted,
            List<EvidenceLine> lines,
            Map<PersonId, String> names) {
        var chosen = Sufficiency.adopted(rule, adopted);
        var put =
                lines.stream().filter(line -> concerns(rule, assessment, line)).toList();
        var behind = behindMet(assessment, rule);
        var judged = put.stream()
                .filter(line -> behind.contains(new Submission(line.id(), line.version())))
                .toList();
        var override = Optional.ofNullable(assessment.overrides().get(rule.id()))
                .map(one -> new RuleLine.Override(
                        names.getOrDefault(one.by(), "A former member of staff"), one.at(), one.reason()));
        return new RuleLine(
                rule,
                chosen,
                Sufficiency.explain(rule, chosen, counted(latestOnly(put))),
                Sufficiency.explain(rule, chosen, counted(judged)),
                override);
    }

    private static List<Sufficiency.Counted> counted(List<EvidenceLine> lines) {
        return lines.stream().map(Sufficiency.Counted::of).toList();
    }

    private static List<EvidenceLine> latestOnly(List<EvidenceLine> lines) {
        return lines.stream()
                .filter(line -> lines.stream()
                        .noneMatch(other -> other.id().equals(line.id()) && other.version() > line.version()))
                .toList();
    }

    private static boolean concerns(SufficiencyRule rule, UnitAssessment assessment, EvidenceLine line) {
        return line.putForward().stream()
                .anyMatch(one -> one.enrolment().equals(assessment.enrolment())
                        && one.unit().equals(assessment.unit())
                        && rule.concerns(one.criterion()));
    }

    /**
     * The submissions behind MET judgements on the rule's criteria: for each criterion that is met, the latest judged version of every
     * item that was judged for it and not found wanting.
     */
    private static Set<Submission> behindMet(UnitAssessment assessment, SufficiencyRule rule) {
        var latest = assessment.latest();
        var counting = new HashSet<Submission>();
        for (var criterion : latest.keySet()) {
            if (!rule.concerns(criterion) || latest.get(criterion).verdict() != Verdict.MET) continue;
            var byItem = new java.util.LinkedHashMap<EvidenceId, Judgement>();
            for (var judgement : assessment.judgements())
                if (judgement.criterion().equals(criterion)) byItem.put(judgement.evidence(), judgement);
            for (var judgement : byItem.values())
                if (judgement.verdict() != Verdict.NOT_YET_MET)
                    counting.add(new Submission(judgement.evidence(), judgement.evidenceVersion()));
        }
        return counting;
    }

    private static boolean judged(UnitAssessment assessment, EvidenceLine line) {
        return assessment.judgements().stream()
                .anyMatch(judgement ->
                        judgement.evidence().equals(line.id()) && judgement.evidenceVersion() == line.version());
    }
}
