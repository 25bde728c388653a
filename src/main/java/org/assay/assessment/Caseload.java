package org.assay.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentFilter;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentState;
import org.assay.identity.Actor;
import org.assay.platform.StoryClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to an assessor's learners: active ones that are allocated to them, by name, a page at a time. */
@Service
public class Caseload {
    private final Enrolling enrolling;
    private final Overviews overviews;
    private final Clock clock;

    Caseload(Enrolling enrolling, Overviews overviews, Clock clock) {
        this.enrolling = enrolling;
        this.overviews = overviews;
        this.clock = clock;
    }

    /** A page; a constant number of statements, and a row for each learner and for each of their units. */
    @Transactional(readOnly = true)
    public CaseloadPage page(int offset, int limit) {
        var lines = enrolling.all(mine(), offset, limit);
        var units = overviews.of(lines).stream()
                .collect(Collectors.groupingBy(one -> one.unit().enrolment().id()));
        var today = LocalDate.now(clock);
        return new CaseloadPage(
                lines.stream()
                        .map(line -> line(line, units.getOrDefault(line.id(), List.of()), today))
                        .toList(),
                count());
    }

    private static CaseloadLine line(EnrolmentLine enrolment, List<Overviews.Overview> units, LocalDate today) {
        long waiting = units.stream()
                .flatMap(one -> one.submitted().stream())
                .distinct()
                .count();
        return new CaseloadLine(
                enrolment,
                units.stream().map(Overviews.Overview::unit).toList(),
                Math.toIntExact(waiting),
                units.stream()
                        .flatMap(one -> one.lastActivity().stream())
                        .findFirst()
                        .map(last -> ChronoUnit.DAYS.between(LocalDate.ofInstant(last, StoryClock.UK), today))
                        .orElse(0L));
    }

    /** A page of the learners alone. */
    @Transactional(readOnly = true)
    public List<EnrolmentLine> learners(int offset, int limit) {
        return enrolling.all(mine(), offset, limit);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        return enrolling.count(mine());
    }

    private static EnrolmentFilter mine() {
        return new EnrolmentFilter(
                "",
                Optional.of(EnrolmentState.ACTIVE),
                Optional.empty(),
                Optional.of(Actor.current().person()),
                false,
                false);
    }
}
