package org.assay.enrolment.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assay.enrolment.CohortLine;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Meter;
import org.assay.platform.widgets.PageSentence;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;

/** The list of cohorts as one piece of markup. */
final class CohortCards {
    private CohortCards() {}

    static Markup of(List<CohortLine> cohorts, QualificationCatalogue catalogue, LocalDate today) {
        return Markup.of("<div>{}</div>", PageSentence.of(heading(cohorts), second(cohorts)))
                .and(
                        cohorts.isEmpty()
                                ? EmptyState.of(
                                        "No cohort is open yet",
                                        "Open one here, then enter its learners or bring them in from a file.")
                                : Markup.of(
                                        "<ul class=\"cards cohorts\">{}</ul>",
                                        Markup.each(cohorts, cohort -> card(cohort, catalogue, today))));
    }

    private static Markup card(CohortLine cohort, QualificationCatalogue catalogue, LocalDate today) {
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(cohort.starts(), cohort.plannedEnd()));
        long week = Math.clamp(ChronoUnit.WEEKS.between(cohort.starts(), today) + 1, 0, weeks);
        return Markup.of(
                """
                <li><a class="card" router-link href="{}"><h2>{}</h2><p class="sm mut">{}</p>
                <p class="num">{}</p>{}<p class="xs mut">{}</p><p class="sm">{}</p></a></li>""",
                EnrolmentNavigation.cohort(cohort.id()),
                cohort.name(),
                catalogue
                        .find(cohort.specification())
                        .map(Specification::named)
                        .orElse(cohort.specification().value()),
                learners(cohort),
                Meter.bar(week, weeks),
                time(cohort, today, week, weeks),
                missing(
                        cohort,
                        catalogue
                                .find(cohort.specification())
                                .filter(Specification::centreDevised)
                                .isPresent()));
    }

    private static String learners(CohortLine cohort) {
        String all = Spoken.count(cohort.learners(), "learner", "learners");
        return cohort.learners() == cohort.active() ? all : all + ", " + cohort.active() + " active";
    }

    private static String time(CohortLine cohort, LocalDate today, long week, long weeks) {
        if (today.isBefore(cohort.starts())) return "Starts " + Spoken.day(cohort.starts());
        if (today.isAfter(cohort.plannedEnd())) return "Planned to end " + Spoken.day(cohort.plannedEnd());
        return "Week " + week + " of " + weeks + ", until " + Spoken.day(cohort.plannedEnd());
    }

    private static String missing(CohortLine cohort, boolean centreDevised) {
        List<String> missing = new ArrayList<>();
        if (cohort.unallocated() > 0) missing.add(cohort.unallocated() + " without an assessor");
        if (cohort.unregistered() > 0) missing.add(cohort.unregistered() + " not registered");
        return cohort.active() == 0
                ? "Nobody is active"
                : missing.isEmpty()
                        ? centreDevised ? "All allocated" : "All allocated and registered"
                        : String.join(", ", missing);
    }

    private static String heading(List<CohortLine> cohorts) {
        if (cohorts.isEmpty()) return "No cohort is open yet";
        long without = cohorts.stream().mapToLong(CohortLine::unallocated).sum();
        if (without > 0)
            return Spoken.opening(without, "active learner has", "active learners have") + " no assessor yet";
        return cohorts.stream().mapToLong(CohortLine::active).sum() == 0
                ? "No learner is active yet"
                : "Every active learner has an assessor";
    }

    private static String second(List<CohortLine> cohorts) {
        if (cohorts.isEmpty()) return "";
        return Spoken.count(cohorts.size(), "cohort", "cohorts") + ", "
                + Spoken.count(cohorts.stream().mapToLong(CohortLine::learners).sum(), "learner", "learners") + ", "
                + cohorts.stream().mapToLong(CohortLine::active).sum() + " active.";
    }
}
