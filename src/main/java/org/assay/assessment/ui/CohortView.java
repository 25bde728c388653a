package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assay.assessment.Boards;
import org.assay.assessment.CohortBoard;
import org.assay.assessment.CohortColour;
import org.assay.assessment.Figures;
import org.assay.centre.RagRule;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.ui.EnrolmentNavigation;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Meter;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** The board of a cohort: who is behind, by a formula that is printed, the most urgent first. */
@Route(AssessmentNavigation.COHORT)
@StyleSheet("context://assay/assessment.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class CohortView extends RawHtml implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    private static final int PAGE = 25;

    private final Boards boards;
    private final Clock clock;
    private CohortId id = new CohortId(new UUID(0, 0));
    private String name = "Cohort";

    CohortView(Boards boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
        addClassNames("page", "one", "board");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = AssessmentNavigation.id(parameter, CohortId::new);
        int from = Pager.from(event.getLocation());
        var board = boards.board(id, from, PAGE);
        name = board.cohort().name();
        show(Markup.join(head(board), formula(board), board.running() == 0 ? nothing() : table(board, from)));
    }

    private Markup head(CohortBoard board) {
        return Markup.of(
                "<div class=\"pagehead\"><div>{}</div>{}</div>",
                PageSentence.of(heading(board), second(board)),
                Markup.when(
                        board.handedOut() && board.running() > 0,
                        Markup.of(
                                "<p class=\"deeds\"><a router-ignore download class=\"btn\" href=\"{}\">{}<span>Progress as a file</span></a>"
                                        + "<a router-ignore download class=\"btn\" href=\"{}\">{}<span>Of the whole centre</span></a></p>",
                                AssessmentNavigation.progress(id),
                                Icon.of("download"),
                                AssessmentNavigation.progress(),
                                Icon.of("download"))));
    }

    private static String heading(CohortBoard board) {
        if (board.running() == 0) return "Nobody is active in this cohort";
        if (board.behind() > 0)
            return (board.behind() == 1 ? "One learner is" : Figures.inWords((int) board.behind()) + " learners are")
                    + " behind in this cohort";
        if (board.watch() > 0)
            return "Nobody is behind, " + Figures.inWords((int) board.watch()).toLowerCase(java.util.Locale.UK)
                    + " to watch";
        return "Everybody in this cohort is on track";
    }

    private String second(CohortBoard board) {
        var cohort = board.cohort();
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(cohort.starts(), cohort.plannedEnd()));
        long week = ChronoUnit.WEEKS.between(cohort.starts(), LocalDate.now(clock)) + 1;
        return cohort.name() + ". " + (board.running() == 1 ? "1 learner" : board.running() + " learners")
                + (week < 1 ? ", starts on " + When.day(cohort.starts()) : ", week " + week + " of " + weeks) + ".";
    }

    private static Markup formula(CohortBoard board) {
        RagRule rule = board.rule();
        return Markup.of(
                """
                <section class="card formula" aria-label="How the colour is worked out">{}<b>How the colour is worked out.</b>
                <span>{} <b class="num">{}</b>: {} or more points under plan, or {} days without activity.</span>
                <span>{} <b class="num">{}</b>: {} points, or {} days.</span><span>{} <b class="num">{}</b>: neither.</span></section>""",
                Icon.of("sigma"),
                StateMark.state(CohortColour.BEHIND),
                board.behind(),
                rule.behindPoints(),
                rule.behindDays(),
                StateMark.state(CohortColour.WATCH),
                board.watch(),
                rule.watchPoints(),
                rule.watchDays(),
                StateMark.state(CohortColour.ON_TRACK),
                board.onTrack());
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of(
                        "No enrolment of this cohort is active.",
                        "Enrol learners, or make an enrolment active again."));
    }

    private Markup table(CohortBoard board, int from) {
        return Markup.of(
                """
                <div class="tablewrap"><table class="table stack"><caption class="vh">Learners of {}, the most urgent first</caption>
                <thead><tr><th scope="col">Learner</th><th scope="col">State</th><th scope="col">Why</th>
                <th scope="col">Progress against plan</th><th scope="col" class="num">Days since last activity</th>
                <th scope="col">Assessor</th></tr></thead><tbody>{}</tbody></table>{}</div>""",
                board.cohort().name(),
                Markup.each(board.rows(), CohortView::row),
                Pager.of(AssessmentNavigation.cohort(id), from, board.rows().size(), board.running(), PAGE));
    }

    private static Markup row(CohortBoard.Row row) {
        return Markup.of(
                """
                <tr><th scope="row"><a router-link href="{}">{}</a></th><td data-label="State">{}</td><td class="why" data-label="Why">{}</td>
                <td data-label="Progress"><span class="progress"><b>{}%</b>{}<span class="xs mut">plan {}%</span></span></td>
                <td class="num" data-label="Days quiet">{}</td><td data-label="Assessor">{}</td></tr>""",
                EnrolmentNavigation.learner(row.enrolment()),
                row.learnerName(),
                StateMark.badge(row.colour()),
                row.why(),
                row.percent(),
                Meter.bar(row.percent(), row.plan(), 100),
                row.plan(),
                row.quietDays(),
                row.assessorName().orElse("Nobody yet"));
    }

    @Override
    public String getPageTitle() {
        return name + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Cohorts", EnrolmentNavigation.cohorts()), Crumb.here(name));
    }
}
