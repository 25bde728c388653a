package org.assay.assessment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentFilter;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentState;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.platform.StoryClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to an assessor's learners: active ones that are allocated to them, by name, a page at a time. */
@Service
public class Caseload {
    record Active(EnrolmentId enrolment, Instant last) {}

    private final EntityManager entities;
    private final Enrolling enrolling;
    private final SubmittingEvidence evidence;
    private final AssessingUnits units;
    private final Clock clock;

    Caseload(
            EntityManager entities,
            Enrolling enrolling,
            SubmittingEvidence evidence,
            AssessingUnits units,
            Clock clock) {
        this.entities = entities;
        this.enrolling = enrolling;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    /** A page; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<CaseloadLine> page(int offset, int limit) {
        var lines = enrolling.all(mine(), offset, limit);
        if (lines.isEmpty()) return List.of();
        var ids = lines.stream().map(EnrolmentLine::id).toList();
        var summaries = units.summaries(lines);
        var waiting = new HashMap<EnrolmentId, Integer>();
        for (var one : evidence.submittedFor(ids))
            one.putForward().stream()
                    .map(PutForward::enrolment)
                    .distinct()
                    .forEach(enrolment -> waiting.merge(enrolment, 1, Integer::sum));
        var last = new HashMap<EnrolmentId, Instant>();
        entities.createQuery(
                        "select new org.assay.assessment.Caseload$Active(p.enrolment, p.lastActivity) from Progress p where p.enrolment in :ids",
                        Active.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(active -> last.put(active.enrolment(), active.last()));
        var today = LocalDate.now(clock);
        return lines.stream()
                .map(line -> new CaseloadLine(
                        line,
                        summaries.stream()
                                .filter(unit -> unit.enrolment().id().equals(line.id()))
                                .toList(),
                        waiting.getOrDefault(line.id(), 0),
                        last.containsKey(line.id())
                                ? ChronoUnit.DAYS.between(
                                        LocalDate.ofInstant(last.get(line.id()), StoryClock.UK), today)
                                : 0))
                .toList();
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
