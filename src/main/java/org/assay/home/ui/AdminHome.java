package org.assay.home.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Boards;
import org.assay.assessment.CohortBoard;
import org.assay.assessment.CohortColour;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.centre.CentreOffice;
import org.assay.centre.RagRule;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.CohortLine;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.ui.EnrolmentNavigation;
import org.assay.identity.Role;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Meter;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.QualificationCatalogue;
import org.springframework.stereotype.Component;

/** The centre administrator's: who is at risk, cohort by cohort, and which enrolments still lack a number or an assessor. */
@Component
class AdminHome implements RoleHome {
    private static final int COHORTS = 8;
    private static final int LEARNERS_SHOWN = 5;
    private static final Noun LEARNERS = Noun.of("learner");
    private static final CohortBoard.Counts NOBODY = new CohortBoard.Counts(0, 0, 0);

    private record Cohort(CohortLine line, CohortBoard.Counts counts) {}

    private final Enrolling enrolling;
    private final Boards boards;
    private final QualificationCatalogue catalogue;
    private final CentreOffice office;
    private final Clock clock;

    AdminHome(Enrolling enrolling, Boards boards, QualificationCatalogue catalogue, CentreOffice office, Clock clock) {
        this.office = office;
        this.enrolling = enrolling;
        this.boards = boards;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.CENTRE_ADMIN;
    }

    @Override
    public Markup shown() {
        var lines = enrolling.cohorts();
        if (lines.isEmpty()) return nothingYet();
        var counts = boards.counts();
        var cohorts = urgent(lines, counts);
        return Markup.of(
                "<div class=\"col\">{}{}{}</div><aside aria-label=\"What is to put right\">{}{}</aside>",
                opening(cohorts),
                cards(cohorts),
                atRisk(boards.atRisk(LEARNERS_SHOWN), office.profile().ragRule()),
                toPutRight(lines),
                bringIn());
    }

    /** Most behind first, then most to be watched, then the latest. */
    private static List<Cohort> urgent(List<CohortLine> lines, Map<CohortId, CohortBoard.Counts> counts) {
        return lines.stream()
                .map(line -> new Cohort(line, counts.getOrDefault(line.id(), NOBODY)))
                .sorted(Comparator.comparingLong((Cohort one) -> -one.counts().behind())
                        .thenComparingLong(one -> -one.counts().watch()))
                .toList();
    }

    private Markup opening(List<Cohort> cohorts) {
        long behind = cohorts.stream().mapToLong(one -> one.counts().behind()).sum();
        long watch = cohorts.stream().mapToLong(one -> one.counts().watch()).sum();
        var first = cohorts.getFirst().line();
        return Opening.of(
                clock,
                sentence(behind, watch),
                Opening.deed("Open " + first.name(), AssessmentNavigation.cohort(first.id())),
                Opening.way("See all cohorts", EnrolmentNavigation.cohorts()));
    }

    /** "Three learners are behind, and two are to be watched." */
    static String sentence(long behind, long watch) {
        if (behind == 0 && watch == 0) return "Every learner is on track.";
        if (behind == 0)
            return Told.capital(LEARNERS.inWords(watch)) + (watch == 1 ? " is" : " are") + " to be watched.";
        String start = Told.capital(LEARNERS.inWords(behind)) + (behind == 1 ? " is behind" : " are behind");
        if (watch == 0) return start + ".";
        return start + ", and " + LEARNERS.inWords(watch).replaceAll(" .*", "") + (watch == 1 ? " is" : " are")
                + " to be watched.";
    }

    private Markup cards(List<Cohort> cohorts) {
        return Markup.of(
                "<section aria-labelledby=\"cohorts\"><h2 class=\"vh\" id=\"cohorts\">Cohorts, the most urgent first</h2><ul class=\"cards cohorts\">{}</ul>{}</section>",
                Markup.each(cohorts.stream().limit(COHORTS).toList(), this::card),
                Markup.when(
                        cohorts.size() > COHORTS,
                        Markup.of(
                                "<p class=\"mt\"><a router-link href=\"{}\">See all {}</a></p>",
                                EnrolmentNavigation.cohorts(),
                                Noun.of("cohort").inFigures(cohorts.size()))));
    }

    private Markup card(Cohort cohort) {
        var line = cohort.line();
        var specification = catalogue.get(line.specification());
        return Markup.of(
                "<li><a router-link class=\"card cohort\" href=\"{}\"><b>{}</b><span class=\"sm mut\">{}</span><span class=\"counts\">{}{}{}"
                        + "<span class=\"sm mut\">{}</span></span></a></li>",
                AssessmentNavigation.cohort(line.id()),
                line.name(),
                specification.centreDevised()
                        ? "Centre-devised: " + specification.title()
                        : specification.awardedBy() + ": " + specification.title(),
                count(CohortColour.BEHIND, cohort.counts().behind()),
                count(CohortColour.WATCH, cohort.counts().watch()),
                count(CohortColour.ON_TRACK, cohort.counts().onTrack()),
                LEARNERS.inFigures(line.active()));
    }

    private static Markup count(CohortColour colour, long count) {
        return Markup.of(
                "<span class=\"state c-{}\" title=\"{}\">{}<span class=\"vh\">{}: </span>{}</span>",
                colour.tone().css(),
                colour.word(),
                StateMark.svg(colour),
                colour.word(),
                count);
    }

    /** Who they are, and beneath it how the colour is worked out. */
    private static Markup atRisk(List<CohortBoard.Row> rows, RagRule rule) {
        if (rows.isEmpty()) return Markup.NONE;
        return Markup.of(
                "<section class=\"card flush\"><header><h2>Learners at risk, the most urgent first</h2></header><ul class=\"rows tight\">{}</ul>"
                        + "<footer>Behind: {} or more points under plan, or {} days without activity. Watch: {} points, or {} days.</footer></section>",
                Markup.each(rows, AdminHome::learner),
                rule.behindPoints(),
                rule.behindDays(),
                rule.watchPoints(),
                rule.watchDays());
    }

    private static Markup learner(CohortBoard.Row row) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}: {}</span></span>"
                        + "<span class=\"against sm num\"><span>{}%</span>{}<span class=\"mut\">plan {}%</span></span>{}</a></li>",
                EnrolmentNavigation.learner(row.enrolment()),
                Avatar.of(row.learnerName()),
                row.learnerName(),
                row.cohortName(),
                Character.toLowerCase(row.why().charAt(0)) + row.why().substring(1),
                row.percent(),
                Meter.bar(row.percent(), row.plan(), 100),
                row.plan(),
                StateMark.badge(row.colour()));
    }

    private Markup toPutRight(List<CohortLine> lines) {
        long unallocated = lines.stream().mapToLong(CohortLine::unallocated).sum();
        // A centre-devised unit has nobody to register with.
        long unregistered = lines.stream()
                .filter(line -> !catalogue.get(line.specification()).centreDevised())
                .mapToLong(CohortLine::unregistered)
                .sum();
        var rows = new ArrayList<Markup>();
        if (unallocated > 0)
            rows.add(row(
                    LEARNERS.inFigures(unallocated) + " without an assessor",
                    "Nobody sees what they put forward.",
                    EnrolmentNavigation.unallocated()));
        if (unregistered > 0)
            rows.add(row(
                    LEARNERS.inFigures(unregistered) + " not registered",
                    "The awarding organisation does not know them yet.",
                    EnrolmentNavigation.learners() + "?state=active&only=unregistered"));
        if (rows.isEmpty())
            return LearnerAside.card(
                    "To put right",
                    new Markup(
                            "<li><span class=\"sm mut\">Nothing. Everybody is registered and has an assessor.</span></li>"),
                    Markup.NONE);
        return LearnerAside.card("To put right", Markup.join(rows.toArray(Markup[]::new)), Markup.NONE);
    }

    private static Markup row(String what, String why, String href) {
        return Markup.of(
                "<li><a router-link href=\"{}\"><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span></span>{}</a></li>",
                href,
                what,
                why,
                Icon.of("chevron-right"));
    }

    private static Markup bringIn() {
        return Markup.of(
                "<section class=\"card beside\"><h2>Bring learners in</h2><p class=\"sm mut\">From a file: look at every row first."
                        + " Nothing is written until you accept it.</p><p class=\"deeds\"><a router-link class=\"btn\" href=\"{}\">{}Import learners</a></p></section>",
                EnrolmentNavigation.imports(),
                Icon.of("file-up"));
    }

    private Markup nothingYet() {
        return Markup.of(
                "<div class=\"col\">{}<div class=\"card\">{}</div></div><aside aria-label=\"What is to put right\">{}</aside>",
                Opening.of(
                        clock, "There is no cohort yet.", Opening.deed("Open a cohort", EnrolmentNavigation.cohorts())),
                EmptyState.of(
                        "A cohort has a specification and dates.",
                        "Open one, then enrol learners on it or bring them in from a file."),
                bringIn());
    }
}
