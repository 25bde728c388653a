package org.assay.journey;

import java.util.List;
import java.util.UUID;
import org.assay.RunningAssay;

/** Where things stand: ids for addresses, read from the database. Nothing is changed here. */
final class Ids {
    private static final String OF_LEARNER =
            " from unit_assessment u join learner l on l.centre_id = u.centre_id and l.id = u.learner where l.name = ?";

    private Ids() {}

    static String unit(String learner) {
        return all("select u.id" + OF_LEARNER, learner).getFirst();
    }

    static String enrolment(String learner) {
        return all("select u.enrolment" + OF_LEARNER, learner).getFirst();
    }

    /** The user name of whoever assesses a learner now. */
    static String assessor(String learner) {
        return RunningAssay.get()
                .database()
                .sql("select p.username from person p join enrolment e on e.assessor = p.id"
                        + " join learner l on l.centre_id = e.centre_id and l.id = e.learner where l.name = ?")
                .param(learner)
                .query(String.class)
                .single();
    }

    /** The latest sample of a unit first. */
    static List<String> samples(String unit) {
        return all("select id from sample where unit = ? order by id desc", UUID.fromString(unit));
    }

    /** What is still to be concluded of the draw that looked at a unit last. */
    static List<String> openPicksBeside(String unit) {
        return all(
                "select s.id from sample s join sampled_unit u on u.centre_id = s.centre_id and u.draw = s.draw"
                        + " where u.unit = ? and s.settled_at is null order by s.place",
                UUID.fromString(unit));
    }

    private static List<String> all(String sql, Object about) {
        return RunningAssay.get().database().sql(sql).param(about).query(UUID.class).list().stream()
                .map(UUID::toString)
                .toList();
    }
}
