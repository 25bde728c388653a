package org.assay.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.SubmittingEvidence;
import org.springframework.stereotype.Component;

/** The population of a draw: every unit that stands signed off, with what makes it more or less of a risk. */
@Component
class SignedOffUnits {
    private final UnitAssessments units;
    private final SubmittingEvidence evidence;

    SignedOffUnits(UnitAssessments units, SubmittingEvidence evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    List<SignedOffUnit> now() {
        var standing = units.at(SignOffStage.SIGNED_OFF);
        if (standing.isEmpty()) return List.of();
        var enrolments = standing.stream().map(UnitAssessment::enrolment).toList();
        Map<EnrolmentId, List<EvidenceLine>> lines = evidence.forEnrolments(enrolments).stream()
                .flatMap(line -> line.putForward().stream()
                        .map(one -> Map.entry(one.enrolment(), line))
                        .distinct())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return standing.stream()
                .map(unit -> unit(unit, lines.getOrDefault(unit.enrolment(), List.of())))
                .toList();
    }

    private static SignedOffUnit unit(UnitAssessment unit, List<EvidenceLine> lines) {
        var steps = unit.steps();
        var last = steps.getLast();
        boolean countersigned = last.move() == SignOffMove.COUNTERSIGN;
        var first = countersigned ? steps.get(steps.size() - 2) : last;
        var behind = lines.stream()
                .filter(line -> unit.judgements().stream()
                        .anyMatch(judgement -> judgement.evidence().equals(line.id())))
                .toList();
        var submitted = behind.stream()
                .flatMap(line -> Optional.ofNullable(line.submittedAt()).stream())
                .max(java.util.Comparator.naturalOrder());
        return new SignedOffUnit(
                unit.id(),
                unit.enrolment(),
                unit.learner(),
                unit.specification(),
                unit.unit(),
                first.by(),
                countersigned ? Optional.of(last.by()) : Optional.empty(),
                first.move() == SignOffMove.SIGN_OFF_AS_TRAINEE,
                last.at(),
                unit.overrides().keySet().stream().sorted().toList(),
                (int) behind.stream()
                        .map(line -> line.facts().kind())
                        .distinct()
                        .count(),
                submitted
                        .map(at -> Duration.between(at, first.at()))
                        .filter(haste -> !haste.isNegative())
                        .orElse(Duration.ZERO));
    }
}
