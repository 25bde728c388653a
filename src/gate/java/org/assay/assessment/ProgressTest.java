package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.RunningAssay;
import org.junit.jupiter.api.Test;

/** The projections behind boards and lists agree with what they were counted from. */
class ProgressTest {
    private static final String COUNTED = """
            select u.centre_id, u.enrolment, count(*) as met from unit_assessment u
            join judgement j on j.centre_id = u.centre_id and j.unit_assessment = u.id
            where j.verdict = 'MET' and j.seq = (select max(k.seq) from judgement k where k.centre_id = j.centre_id
              and k.unit_assessment = j.unit_assessment and k.criterion = j.criterion)
            group by u.centre_id, u.enrolment""";

    private final RunningAssay assay = RunningAssay.get();

    @Test
    void progress_counted_again_from_the_judgements_is_what_boards_show() {
        assertThat(rows("select p.enrolment from progress p where p.met > 0")).isGreaterThan(5);
        assertThat(rows(
                        "select e.id from enrolment e left join progress p on p.centre_id = e.centre_id and p.enrolment = e.id"
                                + " where p.met is null"))
                .isZero();
        assertThat(
                        rows(
                                "select p.enrolment, p.met, c.met from progress p left join (" + COUNTED
                                        + ") c on c.centre_id = p.centre_id and c.enrolment = p.enrolment where p.met <> coalesce(c.met, 0)"))
                .isZero();
    }

    @Test
    void a_unit_stands_where_its_last_step_led() {
        var last = "select s.to_stage from sign_off_step s where s.centre_id = u.centre_id and s.unit_assessment = u.id"
                + " order by s.seq desc fetch first 1 rows only";
        assertThat(rows("select u.id from unit_assessment u where u.stage <> 'IN_PROGRESS'"))
                .isGreaterThan(2);
        assertThat(rows("select u.id from unit_assessment u where u.stage <> coalesce((" + last + "), 'IN_PROGRESS')"))
                .isZero();
    }

    private int rows(String sql) {
        return assay.database().sql(sql).query().listOfRows().size();
    }
}
