package org.assay.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Decisions;
import org.assay.assessment.StepLine;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.UnitSummary;
import org.assay.audit.AuditTrail;
import org.assay.centre.Approval;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.StoryClock;
import org.assay.qualification.Qualification;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Packs what a visit may take away: read in one transaction, in a fixed number of statements, everything beyond the scope left out. */
@Component
class Packing {
    private static final int EVERYBODY = 10_000;

    private final Sampling sampling;
    private final Draws draws;
    private final Desk desk;
    private final Conclusions conclusions;
    private final AssessingUnits assessing;
    private final Decisions decisions;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;
    private final AuditTrail trail;

    Packing(
            Sampling sampling,
            Draws draws,
            Desk desk,
            Conclusions conclusions,
            AssessingUnits assessing,
            Decisions decisions,
            Enrolling enrolling,
            CentreOffice office,
            QualificationCatalogue catalogue,
            AuditTrail trail) {
        this.sampling = sampling;
        this.draws = draws;
        this.desk = desk;
        this.conclusions = conclusions;
        this.assessing = assessing;
        this.decisions = decisions;
        this.enrolling = enrolling;
        this.office = office;
        this.catalogue = catalogue;
        this.trail = trail;
    }

    VisitPack pack(EqaVisit visit, VisitLine line, Set<SpecificationKey> scope, Instant at) {
        var names = office.staffNames();
        var enrolments = enrolling.on(scope, 0, EVERYBODY);
        var units = assessing.summaries(enrolments);
        var samples = desk.of(scope);
        var actions = desk.actionsOf(
                samples.stream().map(SampleLine::id).toList(),
                at.atZone(StoryClock.UK).toLocalDate());
        var head = trail.head();
        return new VisitPack(
                at,
                Actor.current().name(),
                centre(visit),
                new VisitPack.Visit(
                        line.awardingOrganisation().shortName(),
                        line.eqaName(),
                        line.opens(),
                        line.closes(),
                        line.scope(),
                        line.openedByName(),
                        line.openedAt()),
                members(scope, samples),
                learners(enrolments, units, names),
                policies(names),
                draws(samples, names),
                sampled(samples, enrolments, units, names),
                actions.stream().map(Packing::action).toList(),
                overrides(units),
                new VisitPack.RecordHeadline(head.size(), head.root()));
    }

    /** Who may assess in scope, and everybody who verifies or administers. */
    List<StaffLine> staff(Set<SpecificationKey> scope) {
        return office.staff().stream()
                .filter(member -> member.mayAssess().stream().anyMatch(scope::contains)
                        || member.roles().contains(Role.IQA)
                        || member.roles().contains(Role.CENTRE_ADMIN))
                .toList();
    }

    private VisitPack.Centre centre(EqaVisit visit) {
        var profile = office.profile();
        return new VisitPack.Centre(
                profile.name(),
                profile.centreNumber(),
                profile.headOfCentre(),
                profile.sites().stream()
                        .map(site -> site.address().isBlank() ? site.name() : site.name() + ", " + site.address())
                        .toList(),
                office.approvals().stream()
                        .filter(approval -> approval.awardingOrganisation().equals(visit.awardingOrganisation()))
                        .map(this::approved)
                        .toList());
    }

    private VisitPack.Approved approved(Approval approval) {
        return new VisitPack.Approved(
                catalogue.awardingOrganisations().stream()
                        .filter(one -> one.key().equals(approval.awardingOrganisation()))
                        .map(one -> one.shortName())
                        .findFirst()
                        .orElse(approval.awardingOrganisation()),
                approval.centreNumber(),
                approval.specifications().stream()
                        .sorted()
                        .map(catalogue::get)
                        .map(Packing::offer)
                        .toList(),
                approval.since(),
                approval.directClaims());
    }

    /** "Provide post-transaction customer service (601/3852/X), version 1". */
    private static String offer(Specification specification) {
        return specification.title()
                + specification
                        .qualification()
                        .flatMap(Qualification::number)
                        .map(number -> " (" + number + ")")
                        .orElse("")
                + ", version " + specification.version();
    }

    private List<VisitPack.Member> members(Set<SpecificationKey> scope, List<SampleLine> samples) {
        var inScope = scope.stream()
                .flatMap(key -> catalogue.get(key).units().stream())
                .map(unit -> unit.key())
                .collect(Collectors.toSet());
        Map<PersonId, Long> decided = decisions.since(Instant.EPOCH).stream()
                .filter(count -> inScope.contains(count.unit()))
                .collect(Collectors.groupingBy(
                        Decisions.Count::assessor, Collectors.summingLong(Decisions.Count::units)));
        Map<PersonId, Set<UnitAssessmentId>> sampled = samples.stream()
                .collect(Collectors.groupingBy(
                        SampleLine::assessor, Collectors.mapping(SampleLine::unit, Collectors.toSet())));
        return staff(scope).stream()
                .map(member -> new VisitPack.Member(
                        member.name(),
                        member.roles().stream().sorted().map(Role::word).toList(),
                        member.standing().word(),
                        member.mayAssess().stream()
                                .filter(scope::contains)
                                .sorted()
                                .map(key -> catalogue.get(key).title())
                                .toList(),
                        member.targetDate(),
                        decided.getOrDefault(member.person(), 0L).intValue(),
                        sampled.getOrDefault(member.person(), Set.of()).size()))
                .toList();
    }

    private static List<VisitPack.Enrolled> learners(
            List<EnrolmentLine> enrolments, List<UnitSummary> units, Map<PersonId, String> names) {
        Map<EnrolmentId, List<UnitSummary>> byEnrolment = units.stream()
                .collect(Collectors.groupingBy(unit -> unit.enrolment().id()));
        return enrolments.stream()
                .map(line -> {
                    var own = byEnrolment.getOrDefault(line.id(), List.of());
                    return new VisitPack.Enrolled(
                            line.learnerName(),
                            own.stream()
                                    .map(unit -> unit.specification().title())
                                    .findFirst()
                                    .orElse(""),
                            line.cohortName(),
                            line.state(),
                            line.registrationNumber(),
                            line.registeredOn(),
                            line.startedOn(),
                            line.assessor().map(names::get).orElse(""),
                            line.iqa().map(names::get).orElse(""),
                            own.stream().map(Packing::progress).toList());
                })
                .toList();
    }

    private static VisitPack.UnitProgress progress(UnitSummary unit) {
        return new VisitPack.UnitProgress(
                unit.unit().title(),
                unit.unit().reference(),
                unit.stage(),
                unit.criteria().stream()
                        .map(one -> new VisitPack.CriterionMark(one.ref().value(), one.state()))
                        .toList());
    }

    private List<VisitPack.Policy> policies(Map<PersonId, String> names) {
        var adopted = sampling.strategies();
        return (adopted.isEmpty() ? List.of(SamplingStrategy.START) : adopted)
                .stream()
                        .map(strategy -> new VisitPack.Policy(
                                strategy.version(),
                                strategy.rationale(),
                                strategy.rules(),
                                strategy.adoptedBy().map(names::get),
                                strategy.adoptedAt()))
                        .toList();
    }

    private List<VisitPack.Drawn> draws(List<SampleLine> samples, Map<PersonId, String> names) {
        return draws.latest(Limit.of(EVERYBODY)).reversed().stream()
                .map(draw -> new VisitPack.Drawn(
                        draw.number(),
                        draw.drawnAt(),
                        names.getOrDefault(draw.drawnBy(), "A former member of staff"),
                        draw.seed(),
                        draw.populationHash(),
                        draw.population(),
                        draw.picked(),
                        draw.strategy(),
                        samples.stream()
                                .filter(sample -> sample.draw() == draw.number())
                                .map(sample -> new VisitPack.Pick(
                                        sample.learnerName(),
                                        sample.unitTitle(),
                                        sample.assessorName(),
                                        sample.reasons()))
                                .toList()))
                .toList();
    }

    private List<VisitPack.Sampled> sampled(
            List<SampleLine> samples,
            List<EnrolmentLine> enrolments,
            List<UnitSummary> units,
            Map<PersonId, String> names) {
        var trails = decisions.trails(
                samples.stream().map(SampleLine::unit).distinct().toList());
        var reviews = conclusions.of(samples.stream().map(SampleLine::id).toList(), names);
        Map<UnitAssessmentId, EnrolmentLine> enrolled =
                units.stream().collect(Collectors.toMap(UnitSummary::id, UnitSummary::enrolment));
        return samples.stream()
                .map(sample -> new VisitPack.Sampled(
                        sample.number(),
                        sample.learnerName(),
                        Optional.ofNullable(enrolled.get(sample.unit())).flatMap(EnrolmentLine::registrationNumber),
                        sample.unitTitle(),
                        sample.state(),
                        sample.reasons(),
                        trails.getOrDefault(sample.unit(), List.of()).stream()
                                .map(Packing::step)
                                .toList(),
                        reviews.getOrDefault(sample.id(), List.of()).stream()
                                .map(Packing::reviewed)
                                .toList()))
                .toList();
    }

    private static VisitPack.Step step(StepLine step) {
        return new VisitPack.Step(
                step.at(), step.byName(), step.move().told(), step.reason().orElse(""));
    }

    private static VisitPack.Reviewed reviewed(SampleSheet.Review review) {
        return new VisitPack.Reviewed(
                review.at(),
                review.byName(),
                review.outcome(),
                review.comment(),
                review.findings().stream()
                        .map(found -> new VisitPack.Finding(
                                found.criterion().value(),
                                found.agrees(),
                                found.wanting().stream()
                                        .sorted()
                                        .map(Quality::word)
                                        .toList(),
                                found.comment()))
                        .toList(),
                review.seen());
    }

    private static VisitPack.Action action(ActionLine action) {
        return new VisitPack.Action(
                action.number(),
                action.learnerName(),
                action.unitTitle(),
                action.what(),
                action.whoName(),
                action.dueOn(),
                action.state(),
                action.overdue(),
                action.moments().stream()
                        .map(moment ->
                                new VisitPack.Step(moment.at(), moment.byName(), told(moment.became()), moment.words()))
                        .toList());
    }

    private static String told(ActionState became) {
        return switch (became) {
            case RAISED -> "required this action";
            case ACKNOWLEDGED -> "acknowledged it";
            case ANSWERED -> "answered it";
            case SENT_BACK -> "sent it back";
            case CLOSED -> "closed it";
        };
    }

    private List<VisitPack.Override> overrides(List<UnitSummary> units) {
        var byId = units.stream().collect(Collectors.toMap(UnitSummary::id, unit -> unit));
        return decisions.overrides(byId.keySet()).stream()
                .map(override -> {
                    var unit = java.util.Objects.requireNonNull(byId.get(override.unit()));
                    var rule = unit.unit().rules().stream()
                            .filter(one -> one.id().equals(override.rule()))
                            .findFirst();
                    return new VisitPack.Override(
                            unit.enrolment().learnerName(),
                            unit.unit().title(),
                            override.rule(),
                            rule.map(one -> one.asks()).orElse(""),
                            override.reason(),
                            override.byName(),
                            override.at());
                })
                .toList();
    }
}
