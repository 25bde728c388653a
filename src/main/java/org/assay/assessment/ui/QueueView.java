package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.Figures;
import org.assay.assessment.Judging;
import org.assay.assessment.QueueLine;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** What waits for the acting assessor, the longest waiting first. Nothing is taken up by looking at the list. */
@Route(AssessmentNavigation.QUEUE)
@PageTitle("Queue · Assay")
@Menu(title = "Queue", order = 10, icon = "inbox")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class QueueView extends RawHtml implements AfterNavigationObserver {
    private static final int PAGE = 25;

    private final Judging judging;

    QueueView(Judging judging) {
        this.judging = judging;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int from = Pager.from(event.getLocation());
        var page = judging.queue(from, PAGE);
        show(head(page.lines(), from, page.all())
                .and(page.all() == 0 ? nothing() : table(page.lines(), from, page.all())));
    }

    private static Markup head(List<QueueLine> lines, int from, long all) {
        if (all == 0) return Opening.of("Nothing waits for you", "");
        String heading = all == 1
                ? "One submission waits for you"
                : Figures.inWords(Math.toIntExact(all)) + " submissions wait for you";
        if (from > 0 || lines.isEmpty()) return Opening.of(heading, "");
        var first = lines.getFirst();
        return Markup.of(
                "<div class=\"pagehead\"><div>{}</div><p class=\"deeds\"><a router-link class=\"btn primary\" href=\"{}\">Open the first</a></p></div>",
                PageSentence.of(
                        heading, "The first is from " + first.learnerName() + ": " + lower(DueLine.left(first)) + "."),
                AssessmentNavigation.submission(first.evidence()));
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of(
                        "Every submission of your learners is answered.",
                        "When a learner puts evidence forward, it stands here with the days you have.",
                        "See your learners",
                        AssessmentNavigation.myLearners()));
    }

    private static Markup table(List<QueueLine> lines, int from, long all) {
        return Markup.of(
                """
                <div class="tablewrap"><table class="table stack">
                <caption class="vh">Submissions that wait for you, the longest waiting first</caption>
                <thead><tr><th scope="col">Evidence</th><th scope="col">Learner</th><th scope="col" class="num">Put forward for</th>
                <th scope="col">Submitted</th><th scope="col">State</th><th scope="col">Time left</th></tr></thead>
                <tbody>{}</tbody></table>{}</div>""",
                Markup.each(lines, QueueView::row),
                Pager.of(AssessmentNavigation.QUEUE, from, lines.size(), all, PAGE));
    }

    private static Markup row(QueueLine line) {
        return Markup.of(
                """
                <tr><th scope="row"><a router-link href="{}">{}</a>{}</th><td data-label="Learner">{}</td>
                <td class="num" data-label="Put forward for">{}</td><td data-label="Submitted">{}</td>
                <td data-label="State">{}</td><td data-label="Time left">{}</td></tr>""",
                AssessmentNavigation.submission(line.evidence()),
                line.title(),
                Markup.when(line.version() > 1, Markup.of(" <span class=\"mut\">version {}</span>", line.version())),
                line.learnerName(),
                DueLine.criteria(line.criteria()),
                When.brief(line.submittedAt()),
                StateMark.state(line.state()),
                DueLine.of(line));
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
