package org.assay.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.UnitSummary;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.PersonName;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door to external verification. The centre opens a visit; within its days one external quality assurer reads what one awarding
 * organisation's learners did, and nothing else. Each page that they open is recorded.
 */
@Service
public class ExternalVerification {
    /** Samples and actions in a room; the report has all of them. */
    private static final int SHOWN = 50;

    private final EqaVisits visits;
    private final Visits windows;
    private final Packing packing;
    private final Sampling sampling;
    private final Draws draws;
    private final Desk desk;
    private final AssessingUnits assessing;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final People people;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExternalVerification(
            EqaVisits visits,
            Visits windows,
            Packing packing,
            Sampling sampling,
            Draws draws,
            Desk desk,
            AssessingUnits assessing,
            Enrolling enrolling,
            CentreOffice office,
            People people,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.visits = visits;
        this.windows = windows;
        this.packing = packing;
        this.sampling = sampling;
        this.draws = draws;
        this.desk = desk;
        this.assessing = assessing;
        this.enrolling = enrolling;
        this.office = office;
        this.people = people;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a visit.
     *
     * @param eqa somebody who is an external quality assurer of this centre
     * @param awardingOrganisation its key in the catalogue, such as {@code ocr}; the centre has its approval
     * @param opens first day
     * @param closes last day, included; today or later
     * @param scope what the visit is about, in the centre's words; may be empty
     * @throws Refused with a sentence for whatever does not hold
     */
    @Transactional
    public VisitId open(PersonId eqa, String awardingOrganisation, LocalDate opens, LocalDate closes, String scope) {
        var actor = Actor.current();
        opening().ifPresent(refusal -> {
            throw refusal.thrown();
        });
        if (!eqas().stream().map(PersonName::id).toList().contains(eqa))
            throw new Refused("VISIT_FOR_EQA", "Choose an external quality assurer of this centre.");
        if (office.approvals().stream()
                .noneMatch(approval -> approval.awardingOrganisation().equals(awardingOrganisation)))
            throw new Refused("VISIT_IS_APPROVED", "Choose an awarding organisation that has approved this centre.");
        if (closes.isBefore(opens)) throw new Refused("VISIT_DAYS", "The last day cannot be before the first.");
        if (closes.isBefore(today()))
            throw new Refused("VISIT_DAYS", "The last day has passed already. Choose a later one.");
        if (closes.isAfter(opens.plusDays(90)))
            throw new Refused("VISIT_DAYS", "A visit is open for 90 days at most. Choose an earlier last day.");
        var visit = visits.save(new EqaVisit(
                new EqaVisit.Key(actor.centre(), VisitId.next()),
                eqa,
                awardingOrganisation,
                opens,
                closes,
                scope.strip(),
                actor.person(),
                clock.instant()));
        deeds.publishEvent(
                new VisitOpened(visit.id(), eqa, awardingOrganisation, opens, closes, new Words(scope.strip())));
        return visit.id();
    }

    /** Why the actor may not open a visit; empty when they may. */
    public Optional<Refusal> opening() {
        return Actor.current().is(Role.CENTRE_ADMIN)
                ? Optional.empty()
                : Optional.of(new Refusal("VISIT_BY_ADMIN", "Only a centre administrator opens a visit."));
    }

    /** The external quality assurers of the actor's centre, by name. */
    @Transactional(readOnly = true)
    public List<PersonName> eqas() {
        var ids = people.staffRoles(Actor.current().centre()).entrySet().stream()
                .filter(entry -> entry.getValue().contains(Role.EQA))
                .map(Map.Entry::getKey)
                .toList();
        return people.names(ids).entrySet().stream()
                .map(entry -> new PersonName(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(PersonName::name))
                .toList();
    }

    /** The latest visits of the centre, newest first; for its administrators and verifiers. */
    @Transactional(readOnly = true)
    public List<VisitLine> visits(int limit) {
        if (!Actor.current().is(Role.CENTRE_ADMIN, Role.IQA))
            throw new NotFound("There is no such page for your role.");
        var latest = visits.latest(Limit.of(limit));
        var named = new ArrayList<PersonId>();
        latest.forEach(visit -> named.addAll(List.of(visit.eqa(), visit.openedBy())));
        var names = people.names(named);
        return latest.stream().map(visit -> line(visit, names)).toList();
    }

    /**
     * The acting external quality assurer's open visit.
     *
     * @throws Refused outside its days, with a sentence that names them
     * @throws NotFound for any other role
     */
    @Transactional(readOnly = true)
    public VisitLine currentVisit() {
        return line(windows.current());
    }

    /** The room of the open visit, with a page of its learners. @throws Refused as {@link #currentVisit} */
    @Transactional(readOnly = true)
    public VisitRoom room(int offset, int limit) {
        var visit = windows.current();
        var scope = windows.scope(visit);
        return new VisitRoom(
                line(visit),
                enrolling.countOn(scope),
                entries(scope, offset, limit),
                packing.staff(scope),
                sampling.strategy(),
                drawn(),
                desk.latestOf(scope, SHOWN),
                desk.actionsIn(scope, today(), SHOWN),
                desk.countOf(scope, false),
                desk.countOf(scope, true),
                desk.countOpenActionsIn(scope));
    }

    /**
     * Records that the acting external quality assurer opens a page. Nothing is recorded of anybody else, nor outside a visit, where there is
     * nothing to read.
     *
     * @param page the route without its id, such as {@code unit}
     * @param about the id in the route
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void opened(String page, Optional<UUID> about) {
        // Everybody else is spared a transaction before each page.
        if (Actor.present().filter(actor -> actor.is(Role.EQA)).isEmpty()) return;
        transaction.executeWithoutResult(status -> windows.open().ifPresent(visit -> recorded(visit, page, about)));
    }

    /** Everything that the report is made of, read now; whoever makes the report records it. @throws Refused as {@link #currentVisit} */
    @Transactional
    VisitPack pack() {
        return pack(windows.current());
    }

    /**
     * The same of any visit of the actor's centre, for its administrators and verifiers.
     *
     * @throws NotFound when the centre has no such visit, and for any other role
     */
    @Transactional
    VisitPack pack(VisitId id) {
        if (!Actor.current().is(Role.CENTRE_ADMIN, Role.IQA))
            throw new NotFound("There is no such page for your role.");
        return pack(visits.withId(id).orElseThrow(() -> new NotFound("No such visit.")));
    }

    private VisitPack pack(EqaVisit visit) {
        return packing.pack(visit, line(visit), windows.scope(visit), clock.instant());
    }

    private List<DrawLine> drawn() {
        var names = office.staffNames();
        return draws.latest(Limit.of(50)).stream()
                .map(draw -> Sampling.line(draw, names))
                .toList();
    }

    private List<VisitRoom.Entry> entries(Set<SpecificationKey> scope, int offset, int limit) {
        var enrolments = enrolling.on(scope, offset, limit);
        Map<EnrolmentId, List<UnitSummary>> units = assessing.summaries(enrolments).stream()
                .collect(Collectors.groupingBy(unit -> unit.enrolment().id()));
        return enrolments.stream()
                .map(enrolment -> new VisitRoom.Entry(enrolment, units.getOrDefault(enrolment.id(), List.of())))
                .toList();
    }

    private void recorded(EqaVisit visit, String page, Optional<UUID> about) {
        deeds.publishEvent(new EqaOpened(visit.id(), page, about));
    }

    private VisitLine line(EqaVisit visit) {
        return line(visit, people.names(List.of(visit.eqa(), visit.openedBy())));
    }

    private VisitLine line(EqaVisit visit, Map<PersonId, String> names) {
        return new VisitLine(
                visit.id(),
                visit.eqa(),
                names.getOrDefault(visit.eqa(), ""),
                catalogue.awardingOrganisations().stream()
                        .filter(one -> one.key().equals(visit.awardingOrganisation()))
                        .findFirst()
                        .orElseThrow(),
                visit.opens(),
                visit.closes(),
                visit.scope(),
                names.getOrDefault(visit.openedBy(), ""),
                visit.openedAt(),
                visit.refusal(today()).isEmpty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
