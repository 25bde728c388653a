package org.assay.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.VisitScope;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.Remembered;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which visit an external quality assurer is on, and what it lets them read. Answers what enrolment asks before it shows one anything. */
@Component
class Visits implements VisitScope {
    private static final int MANY = 20;

    private final EqaVisits visits;
    private final QualificationCatalogue catalogue;
    private final Clock clock;

    Visits(EqaVisits visits, QualificationCatalogue catalogue, Clock clock) {
        this.visits = visits;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EnrolmentLine> covered(Actor eqa, List<EnrolmentLine> enrolments) {
        var today = LocalDate.now(clock);
        var scope = of(eqa.person()).stream()
                .filter(visit -> visit.refusal(today).isEmpty())
                .flatMap(visit -> scope(visit).stream())
                .collect(Collectors.toSet());
        return enrolments.stream()
                .filter(line -> scope.contains(line.specification()))
                .toList();
    }

    /**
     * The open visit of the acting external quality assurer.
     *
     * @throws NotFound for any other role
     * @throws Refused outside the window, with its days
     */
    EqaVisit current() {
        var actor = Actor.current();
        if (!actor.is(Role.EQA)) throw new NotFound("There is no such page for your role.");
        var today = LocalDate.now(clock);
        var mine = of(actor.person());
        if (mine.isEmpty())
            throw new Refused(
                    "VISIT_IS_OPEN",
                    "No visit is open for you at " + actor.centreName() + ". Ask the centre to open one.");
        return mine.stream()
                .filter(visit -> visit.refusal(today).isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> nearest(mine, today).refusal(today).orElseThrow().thrown());
    }

    /** The acting person's open visit, if there is one; the first where there are several. */
    Optional<EqaVisit> open() {
        var today = LocalDate.now(clock);
        return of(Actor.current().person()).stream()
                .filter(visit -> visit.refusal(today).isEmpty())
                .findFirst();
    }

    private List<EqaVisit> of(PersonId eqa) {
        return Remembered.once(List.of(Visits.class, eqa), () -> visits.of(eqa, Limit.of(MANY)));
    }

    /** The specifications of the visit's awarding organisation. Centre-devised ones belong to none. */
    Set<SpecificationKey> scope(EqaVisit visit) {
        return catalogue.all().stream()
                .filter(specification -> specification
                        .awardingOrganisation()
                        .filter(organisation -> organisation.key().equals(visit.awardingOrganisation()))
                        .isPresent())
                .map(Specification::key)
                .collect(Collectors.toSet());
    }

    /** The next one that is still to come, else the one that closed last. */
    private static EqaVisit nearest(List<EqaVisit> visits, LocalDate today) {
        return visits.stream()
                .filter(visit -> visit.opens().isAfter(today))
                .min(Comparator.comparing(EqaVisit::opens))
                .orElseGet(() -> visits.stream()
                        .max(Comparator.comparing(EqaVisit::closes))
                        .orElseThrow());
    }
}
