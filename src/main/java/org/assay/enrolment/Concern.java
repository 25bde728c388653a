package org.assay.enrolment;

import java.util.List;
import java.util.Optional;
import org.assay.centre.CentreOffice;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom an enrolment concerns: who reads it, inside the centre and on a visit. */
@Component
class Concern {
    private final CentreOffice office;
    private final ObjectProvider<VisitScope> visits;

    Concern(CentreOffice office, ObjectProvider<VisitScope> visits) {
        this.office = office;
        this.visits = visits;
    }

    boolean covers(EnrolmentLine line) {
        return !among(List.of(line)).isEmpty();
    }

    /** Those of the lines that concern the actor. */
    List<EnrolmentLine> among(List<EnrolmentLine> lines) {
        var actor = Actor.current();
        if (lines.isEmpty()) return lines;
        return switch (actor.role()) {
            case CENTRE_ADMIN, IQA -> lines;
            case SYSTEM -> List.of();
            case LEARNER ->
                lines.stream()
                        .filter(line -> line.person().equals(actor.person()))
                        .toList();
            case ASSESSOR -> {
                // Whose every line is their own need not be asked what else they may.
                if (lines.stream().allMatch(line -> line.assessedBy(actor.person()))) yield lines;
                var staff = office.me();
                yield lines.stream()
                        .filter(line -> line.assessedBy(actor.person())
                                || staff.filter(one -> one.mayCountersign(line.specification()))
                                        .isPresent())
                        .toList();
            }
            case EQA ->
                visits.stream()
                        .flatMap(visit -> visit.covered(actor, lines).stream())
                        .toList();
        };
    }

    /** What the actor may list of a filter: an assessor only what is allocated to them. */
    EnrolmentFilter within(EnrolmentFilter filter) {
        var actor = staff();
        if (!actor.is(Role.ASSESSOR)) return filter;
        return new EnrolmentFilter(
                filter.words(),
                filter.state(),
                filter.cohort(),
                Optional.of(actor.person()),
                filter.unallocated(),
                filter.unregistered());
    }

    static Actor staff() {
        var actor = Actor.current();
        if (actor.is(Role.LEARNER, Role.EQA))
            throw new Refused("read-enrolments", "Only the centre’s staff read its lists of learners.");
        return actor;
    }
}
