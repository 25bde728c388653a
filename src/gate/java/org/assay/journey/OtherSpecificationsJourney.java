package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The same job, shorter, on the other four unit texts. One draw looks at all of them, by a quarter and without any risk, so that two of
 * five are picked whatever the lot: what it picks is reviewed, and what it does not pick is passed once its picks are settled.
 * After the first fixture only the browser changes anything.
 */
class OtherSpecificationsJourney {
    /**
     * One unit and whoever takes it.
     *
     * @param points how many marking points its text has
     * @param end the word for a unit that is through
     */
    private record Course(Newcomer learner, String cohort, String specification, int points, String end) {
        String[] refs() {
            return IntStream.rangeClosed(1, points)
                    .mapToObj(point -> "P" + point)
                    .toArray(String[]::new);
        }

        String unit() {
            return Ids.unit(learner.name());
        }
    }

    private static final List<Course> COURSES = List.of(
            course("Eden", "BIIAB", "BIIAB: Provide post-transaction customer service", 4, "Claimable"),
            course("Lou", "BIIAB 2", "BIIAB: Provide post-transaction customer service", 4, "Claimable"),
            course("Ali", "FAQ", "FutureQuals (FAQ): Provide post-transaction customer service", 4, "Claimable"),
            course("Mari", "centre 1", "Centre-devised: Post-transaction customer service", 5, "Complete"),
            course("Jude", "centre 2", "Centre-devised: After sales support and review", 4, "Complete"));

    private static Course course(String first, String cohort, String specification, int points, String end) {
        return new Course(
                Newcomer.called(first, "Dunn"), "Journey " + cohort + " " + Newcomer.RUN, specification, points, end);
    }

    @Test
    @DisplayName(
            "SO-12 SO-14: BIIAB and FutureQuals units end claimable, both centre-devised units complete, sampled or passed")
    void theOtherSpecificationsAreFinished() {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            begins(eilidh);
        }
        for (var course : COURSES)
            try (var learner = course.learner().signsIn()) {
                new LearnersWork(learner).account("How I looked after a customer, " + course.cohort(), course.refs());
            }
        try (var carys = Somebody.signsIn("carys")) {
            for (var course : COURSES)
                new AssessorsWork(carys).judges(course.learner().name(), 1);
        }
        for (var course : COURSES)
            try (var learner = course.learner().signsIn()) {
                new LearnersWork(learner).declaresTheUnit();
            }
        try (var carys = Somebody.signsIn("carys")) {
            for (var course : COURSES)
                carys.opens("unit/" + course.unit()).does("Sign off").sees("Signed off");
        }
        try (var dev = Somebody.signsIn("dev")) {
            isVerified(dev);
        }
    }

    private static void begins(Somebody eilidh) {
        var office = new OfficeWork(eilidh);
        for (var course : COURSES) office.opensACohort(course.cohort(), course.specification());
        office.brings(Stream.concat(
                        Stream.of("First name,Surname,Email,Cohort"),
                        COURSES.stream().map(course -> course.learner().cells() + "," + course.cohort()))
                .collect(java.util.stream.Collectors.joining("\n")));
        eilidh.presses("Accept " + COURSES.size() + " rows").sees("added");
        for (var course : COURSES)
            office.allocates(
                    course.cohort(),
                    "Carys Evans",
                    "Dev Patel",
                    course.learner().name());
    }

    private static void isVerified(Somebody dev) {
        var verifier = new VerifiersWork(dev);
        verifier.adoptsAStrategy("A quarter of everybody, whatever the risk.", false);
        verifier.draws();
        var passedOver = COURSES.stream()
                .map(Course::unit)
                .filter(unit -> Ids.samples(unit).isEmpty())
                .toList();
        assertThat(passedOver).as("units that a quarter leaves out").isNotEmpty();
        for (var course : COURSES) Ids.samples(course.unit()).forEach(verifier::agreesWith);
        for (var course : COURSES) {
            if (passedOver.contains(course.unit())) verifier.passesUnsampled(course.unit());
            dev.opens("unit/" + course.unit()).sees(course.end());
        }
        verifier.adoptsAStrategy("As it was before.", true);
    }
}
