package org.assay.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statement of each work's {@link Floor}: all that the page shows of the centre's data, in one round trip, as somebody would write
 * it who had only this page to serve. What parts of it are nested comes as JSON, as PostgreSQL makes it fastest.
 */
final class Floors {
    /** The latest verdict on each criterion of the units that are at hand. */
    private static final String LATEST = """
            (select json_agg(json_build_array(j.unit_assessment, j.criterion, j.verdict, j.trainee)) from (
              select distinct on (j.unit_assessment, j.criterion) j.* from judgement j
              where j.centre_id = my.centre_id and j.unit_assessment in (select u.id from u)
              order by j.unit_assessment, j.criterion, j.seq desc) j)""";

    private static final String WAITING = """
            (select json_agg(json_build_array(c.unit, c.criterion, v.state)) from evidence e
              join evidence_version v on v.centre_id = e.centre_id and v.evidence = e.id and v.state in ('SUBMITTED', 'IN_ASSESSMENT')
              join evidence_claim c on c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number
              where e.centre_id = my.centre_id and e.learner = my.id)""";

    private static final String MINE = """
            with my as (select l.* from learner l where l.centre_id = ? and l.person = ?),
            u as (select u.id, u.unit, u.specification, u.learner_declared_at, n.state, h.name as cohort,
                (select s.to_stage from sign_off_step s where s.centre_id = u.centre_id and s.unit_assessment = u.id
                  order by s.seq desc limit 1) as stage
              from my join enrolment n on n.centre_id = my.centre_id and n.learner = my.id
              join cohort h on h.centre_id = n.centre_id and h.id = n.cohort
              join unit_assessment u on u.centre_id = n.centre_id and u.enrolment = n.id)
            """;

    private static final String MAP =
            MINE + "select (select json_agg(u) from u), " + LATEST + ", " + WAITING + " from my";

    private static final String HOME = MINE + "select (select json_agg(u) from u), " + LATEST + ", " + WAITING + """
            , (select json_agg(v) from (select v.evidence, v.title, v.state, v.saved_at, v.submitted_at from evidence e
                join evidence_version v on v.centre_id = e.centre_id and v.evidence = e.id and v.number = e.latest
                where e.centre_id = my.centre_id and e.learner = my.id and v.state in ('DRAFT', 'SUBMITTED', 'IN_ASSESSMENT')
                order by e.started_at desc limit 12) v),
            (select json_agg(f) from (select f.id, f.assessor, f.words, f.given_at, count(*) over () from feedback f
                where f.centre_id = my.centre_id and f.learner = my.id and f.read_at is null order by f.given_at desc limit 1) f)
            from my""";

    private static final String UNIT = """
            select u.*, n.*, l.name,
              (select json_agg(json_build_array(c.criterion, c.note, c.locator, v.evidence, v.number, v.title, v.kind, v.state, v.planning,
                  v.happened_on, v.channel, v.initiative)) from evidence_claim c
                join evidence_version v on v.centre_id = c.centre_id and v.evidence = c.evidence and v.number = c.number
                where c.centre_id = u.centre_id and c.enrolment = u.enrolment and c.unit = u.unit),
              (select json_agg(json_build_array(j.seq, j.criterion, j.verdict, j.decided_by, j.decided_at, j.evidence, j.evidence_version,
                  j.comment, j.correction) order by j.seq) from judgement j where j.centre_id = u.centre_id and j.unit_assessment = u.id),
              (select json_agg(s order by s.seq) from sign_off_step s where s.centre_id = u.centre_id and s.unit_assessment = u.id),
              (select json_agg(o) from sufficiency_override o where o.centre_id = u.centre_id and o.unit_assessment = u.id)
            from unit_assessment u join enrolment n on n.centre_id = u.centre_id and n.id = u.enrolment
            join learner l on l.centre_id = u.centre_id and l.id = u.learner
            where u.centre_id = ? and u.id = ?""";

    private static final String EVIDENCE = """
            select v.evidence, v.number, v.title, v.kind, v.state, v.happened_on, v.saved_at, v.submitted_at,
              (select count(*) from evidence_claim c where c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number),
              (select count(*) from evidence_file f where f.centre_id = v.centre_id and f.evidence = v.evidence and f.number = v.number),
              sum((v.state = 'DRAFT')::int) over (), sum((v.state = 'ACCEPTED')::int) over (), count(*) over ()
            from learner l join evidence e on e.centre_id = l.centre_id and e.learner = l.id
            join evidence_version v on v.centre_id = e.centre_id and v.evidence = e.id and v.number = e.latest
            where l.centre_id = ? and l.person = ? order by e.started_at desc limit 21""";

    /** All that wait for one assessor. */
    private static final String QUEUE = """
            select v.evidence, v.number, v.title, l.name, v.state, v.submitted_at, c.criteria, count(*) over ()
            from evidence_version v
            join evidence e on e.centre_id = v.centre_id and e.id = v.evidence
            join learner l on l.centre_id = e.centre_id and l.id = e.learner
            join lateral (select count(*) as criteria, bool_or(n.assessor = ?) as mine from evidence_claim c
              join enrolment n on n.centre_id = c.centre_id and n.id = c.enrolment
              where c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number) c on c.mine
            where v.centre_id = ? and v.state in ('SUBMITTED', 'IN_ASSESSMENT')
            and l.id in (select n.learner from enrolment n where n.centre_id = v.centre_id and n.assessor = ?)
            order by v.submitted_at, v.evidence limit 50""";

    private static final String SUBMISSION = """
            select v.*, l.name,
              (select json_agg(c order by c.seq) from evidence_claim c
                where c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number),
              (select json_agg(f) from evidence_file f where f.centre_id = v.centre_id and f.evidence = v.evidence and f.number = v.number),
              (select json_agg(json_build_array(u.id, u.unit, u.learner_declared_at)) from unit_assessment u
                where u.centre_id = v.centre_id and (u.enrolment, u.unit) in (select c.enrolment, c.unit from evidence_claim c
                  where c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number)),
              (select json_agg(json_build_array(d.criterion, w.evidence, w.number, w.title, w.kind, w.planning, w.happened_on, w.state))
                from evidence_claim d
                join evidence_version w on w.centre_id = d.centre_id and w.evidence = d.evidence and w.number = d.number
                where d.centre_id = v.centre_id and (d.enrolment, d.unit) in (select c.enrolment, c.unit from evidence_claim c
                  where c.centre_id = v.centre_id and c.evidence = v.evidence and c.number = v.number))
            from evidence e join evidence_version v on v.centre_id = e.centre_id and v.evidence = e.id and v.number = e.latest
            join learner l on l.centre_id = e.centre_id and l.id = e.learner where e.centre_id = ? and e.id = ?""";

    private static final String CASELOAD = """
            select n.id, l.name, h.name, p.last_activity, count(*) over (),
              (select json_agg(json_build_array(u.id, u.unit,
                  (select s.to_stage from sign_off_step s where s.centre_id = u.centre_id and s.unit_assessment = u.id
                    order by s.seq desc limit 1),
                  (select json_agg(json_build_array(j.criterion, j.verdict) order by j.seq) from judgement j
                    where j.centre_id = u.centre_id and j.unit_assessment = u.id)))
                from unit_assessment u where u.centre_id = n.centre_id and u.enrolment = n.id),
              (select count(distinct v.evidence) from evidence_claim c
                join evidence_version v on v.centre_id = c.centre_id and v.evidence = c.evidence and v.number = c.number
                where c.centre_id = n.centre_id and c.enrolment = n.id and v.state in ('SUBMITTED', 'IN_ASSESSMENT'))
            from enrolment n join learner l on l.centre_id = n.centre_id and l.id = n.learner
            join cohort h on h.centre_id = n.centre_id and h.id = n.cohort
            left join progress p on p.centre_id = n.centre_id and p.enrolment = n.id
            where n.centre_id = ? and n.assessor = ? and n.state in ('ACTIVE', 'ON_BREAK') order by l.name limit 25""";

    private static final String ROWS = """
            select n.id, l.name, p.met, p.items, n.started_on, h.planned_end, p.last_activity, s.name, h.name,
              100.0 * (current_date - n.started_on) / (h.planned_end - n.started_on) - 100.0 * p.met / p.items as under,
              count(*) over (), sum((p.last_activity < now() - interval '28 days')::int) over ()
            from progress p join enrolment n on n.centre_id = p.centre_id and n.id = p.enrolment
            join learner l on l.centre_id = n.centre_id and l.id = n.learner
            join cohort h on h.centre_id = n.centre_id and h.id = n.cohort
            left join person s on s.id = n.assessor
            where p.centre_id = ? and p.running""";

    private static final String PROGRESS = ROWS + " and p.cohort = ? order by under desc limit 25";
    private static final String FILE = ROWS + " order by h.name, l.name";

    private static final String LEARNERS = """
            select n.id, l.name, l.uln, h.name, n.specification, n.state, n.registration_number, a.name, i.name, count(*) over ()
            from enrolment n join learner l on l.centre_id = n.centre_id and l.id = n.learner
            join cohort h on h.centre_id = n.centre_id and h.id = n.cohort
            left join person a on a.id = n.assessor left join person i on i.id = n.iqa
            where n.centre_id = ? order by l.name, n.id limit 50""";

    private static final String COVERAGE = """
            with last as (select distinct on (s.unit_assessment) s.unit_assessment, s.to_stage, s.made_by, s.made_at, u.unit
              from sign_off_step s join unit_assessment u on u.centre_id = s.centre_id and u.id = s.unit_assessment
              where s.centre_id = ? order by s.unit_assessment, s.seq desc)
            select p.name, l.unit, count(*), count(d.sample), count(*) filter (where d.unit is null)
            from last l join person p on p.id = l.made_by
            left join sampled_unit d on d.centre_id = ? and d.unit = l.unit_assessment
            where l.to_stage in ('SIGNED_OFF', 'CLAIMABLE') and l.made_at > now() - interval '1 year'
            group by p.name, l.unit""";

    private Floors() {}

    /** A statement and whom it is asked for, in turn. */
    record Asked(String sql, List<List<Object>> parameters) {}

    static Map<String, Asked> of(Cast cast, Places places) {
        var centre = cast.centre();
        List<List<Object>> mine = cast.learners().stream()
                .<List<Object>>map(learner -> List.of(centre, places.person(learner)))
                .toList();
        List<List<Object>> units = cast.learners().stream()
                .<List<Object>>map(learner -> List.of(centre, places.fullestUnit(learner)))
                .toList();
        var assessor = places.person(cast.assessor());
        var asked = new LinkedHashMap<String, Asked>();
        asked.put("home", new Asked(HOME, mine));
        asked.put("map", new Asked(MAP, mine));
        asked.put("unit", new Asked(UNIT, units));
        asked.put("evidence", new Asked(EVIDENCE, mine));
        asked.put("queue", new Asked(QUEUE, List.of(List.of(assessor, centre, assessor))));
        asked.put(
                "submission",
                new Asked(
                        SUBMISSION,
                        cast.submissions().stream()
                                .<List<Object>>map(one -> List.of(centre, one))
                                .toList()));
        asked.put("caseload", new Asked(CASELOAD, List.of(List.of(centre, assessor))));
        asked.put("progress", new Asked(PROGRESS, List.of(List.of(centre, cast.cohort()))));
        asked.put("learners", new Asked(LEARNERS, List.of(List.of(centre))));
        asked.put("coverage", new Asked(COVERAGE, List.of(List.of(centre, centre))));
        asked.put("file", new Asked(FILE, List.of(List.of(centre))));
        return asked;
    }
}
