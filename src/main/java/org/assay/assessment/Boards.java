package org.assay.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.centre.CentreOffice;
import org.assay.centre.RagRule;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.StoryClock;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to cohort boards. Counts and order are worked out by the database over the whole cohort, a page at a time is read;
 * the formula is the centre's, and the same one colours every row.
 */
@Service
public class Boards {
    record Line(
            EnrolmentId enrolment,
            String name,
            int met,
            int items,
            LocalDate startedOn,
            LocalDate plannedEnd,
            Instant lastActivity,
            @Nullable PersonId assessor,
            String cohort) {}

    /** Percentage points under plan, as the database works them out. */
    private static final String UNDER =
            "(100.0 * ((:today - e.startedOn) by day) / ((c.plannedEnd - e.startedOn) by day) - 100.0 * p.met / p.items)";

    private static final String BEHIND = "(" + UNDER + " >= :behindPoints or p.lastActivity <= :behindSince)";
    private static final String WATCH = "(" + UNDER + " >= :watchPoints or p.lastActivity <= :watchSince)";
    private static final String FROM = """
             from Progress p
             join Enrolment e on e.id = p.enrolment and e.centre = p.centre
             join Learner l on l.id = e.learner and l.centre = p.centre
             join Cohort c on c.id = e.cohort and c.centre = p.centre
             where p.running = true
            """;
    private static final String OF_ONE = FROM + " and p.cohort = :cohort";

    private static final String SUMS = " sum(case when " + BEHIND + " then 1 else 0 end), sum(case when " + WATCH
            + " then 1 else 0 end), count(*)";

    private static final String ROWS =
            "select new org.assay.assessment.Boards$Line(e.id, l.name, p.met, p.items, e.startedOn, c.plannedEnd, p.lastActivity,"
                    + " e.assessor, c.name)";

    private static final String BY_NAME = " order by c.name, l.name, e.id";
    private static final String ALL = ROWS + FROM + BY_NAME;
    private static final String ALL_OF_ONE = ROWS + OF_ONE + BY_NAME;
    private static final String BY_URGENCY = " order by case when " + BEHIND + " then 0 when " + WATCH
            + " then 1 else 2 end, " + UNDER + " desc, l.name";

    private final EntityManager entities;
    private final Enrolling enrolling;
    private final CentreOffice office;
    private final Clock clock;

    Boards(EntityManager entities, Enrolling enrolling, CentreOffice office, Clock clock) {
        this.entities = entities;
        this.enrolling = enrolling;
        this.office = office;
        this.clock = clock;
    }

    /** A page of the board; a constant number of statements. @throws org.assay.platform.NotFound for a cohort of another centre */
    @Transactional(readOnly = true)
    public CohortBoard board(CohortId id, int offset, int limit) {
        var cohort = enrolling.cohort(id);
        var rule = office.profile().ragRule();
        var today = LocalDate.now(clock);
        var counts = bindOne(entities.createQuery("select" + SUMS + OF_ONE, Object[].class), id, rule, today)
                .getSingleResult();
        var whole = counts(counts, 0);
        var names = office.staffNames();
        var rows = bindOne(entities.createQuery(ROWS + OF_ONE + BY_URGENCY, Line.class), id, rule, today)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(line -> row(line, rule, today, names))
                .toList();
        return new CohortBoard(
                cohort, rule, whole.behind(), whole.watch(), whole.onTrack(), rows, TakingProgress.may());
    }

    /** How many learners of each cohort have which colour, by the same formula, in one statement; cohorts without learners are left out. */
    @Transactional(readOnly = true)
    public Map<CohortId, CohortBoard.Counts> counts() {
        everyBoard();
        var counts = new HashMap<CohortId, CohortBoard.Counts>();
        bind(
                        entities.createQuery("select p.cohort," + SUMS + FROM + " group by p.cohort", Object[].class),
                        office.profile().ragRule(),
                        LocalDate.now(clock))
                .getResultList()
                .forEach(row -> counts.put((CohortId) row[0], counts(row, 1)));
        return counts;
    }

    /** Those of the whole centre who are behind or to be watched, the most urgent first; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<CohortBoard.Row> atRisk(int limit) {
        everyBoard();
        var rule = office.profile().ragRule();
        var today = LocalDate.now(clock);
        var names = office.staffNames();
        return bind(
                        entities.createQuery(
                                ROWS + FROM + " and (" + BEHIND + " or " + WATCH + ")" + BY_URGENCY, Line.class),
                        rule,
                        today)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(line -> row(line, rule, today, names))
                .toList();
    }

    /** Everybody who is active, by cohort and name, of one cohort or of the centre; one statement, and a row held at a time. */
    Stream<CohortBoard.Row> everybody(Optional<CohortId> only) {
        var rule = office.profile().ragRule();
        var today = LocalDate.now(clock);
        var names = office.staffNames();
        var query = entities.createQuery(only.isPresent() ? ALL_OF_ONE : ALL, Line.class);
        only.ifPresent(cohort -> query.setParameter("cohort", cohort));
        return query.setHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .getResultStream()
                .map(line -> row(line, rule, today, names));
    }

    private static void everyBoard() {
        if (!Actor.current().is(Role.CENTRE_ADMIN, Role.IQA))
            throw new Refused("read-boards", "Only a centre administrator or an internal verifier reads every board.");
    }

    private static CohortBoard.Counts counts(Object[] row, int from) {
        long behind = row[from] == null ? 0 : ((Number) row[from]).longValue();
        long watchOrWorse = row[from + 1] == null ? 0 : ((Number) row[from + 1]).longValue();
        return new CohortBoard.Counts(
                behind, watchOrWorse - behind, ((Number) row[from + 2]).longValue() - watchOrWorse);
    }

    private static <T> TypedQuery<T> bindOne(TypedQuery<T> query, CohortId cohort, RagRule rule, LocalDate today) {
        return bind(query, rule, today).setParameter("cohort", cohort);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, RagRule rule, LocalDate today) {
        return query.setParameter("today", today)
                .setParameter("behindPoints", (double) rule.behindPoints())
                .setParameter("watchPoints", (double) rule.watchPoints())
                .setParameter("behindSince", quietSince(today, rule.behindDays()))
                .setParameter("watchSince", quietSince(today, rule.watchDays()));
    }

    /** Active last on that day or before: so many days quiet. */
    private static Instant quietSince(LocalDate today, int days) {
        return today.minusDays(days)
                .plusDays(1)
                .atStartOfDay(StoryClock.UK)
                .toInstant()
                .minusNanos(1000);
    }

    private static CohortBoard.Row row(Line line, RagRule rule, LocalDate today, Map<PersonId, String> names) {
        double planned = Math.max(1, ChronoUnit.DAYS.between(line.startedOn(), line.plannedEnd()));
        double plan = 100.0 * ChronoUnit.DAYS.between(line.startedOn(), today) / planned;
        double percent = 100.0 * line.met() / line.items();
        long quiet = ChronoUnit.DAYS.between(LocalDate.ofInstant(line.lastActivity(), StoryClock.UK), today);
        double under = plan - percent;
        var colour = under >= rule.behindPoints() || quiet >= rule.behindDays()
                ? CohortColour.BEHIND
                : under >= rule.watchPoints() || quiet >= rule.watchDays() ? CohortColour.WATCH : CohortColour.ON_TRACK;
        return new CohortBoard.Row(
                line.enrolment(),
                line.name(),
                colour,
                line.met(),
                line.items(),
                (int) Math.floor(percent),
                (int) Math.clamp(Math.floor(plan), 0, 100),
                quiet,
                Optional.ofNullable(line.assessor()).map(names::get),
                line.cohort());
    }
}
