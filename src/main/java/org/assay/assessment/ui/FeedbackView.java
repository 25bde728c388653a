package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Answer;
import org.assay.assessment.Answers;
import org.assay.assessment.Figures;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** What the acting learner was answered, newest first. What is shown here once has been read. */
@Route(AssessmentNavigation.FEEDBACK)
@PageTitle("Feedback · Assay")
@Menu(title = "Feedback", order = 30, icon = "message-square-text")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("LEARNER")
class FeedbackView extends RawHtml implements AfterNavigationObserver {
    private static final int PAGE = 10;

    private final Answers answers;

    FeedbackView(Answers answers) {
        this.answers = answers;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int from = Pager.from(event.getLocation());
        var page = answers.page(from, PAGE);
        long all = answers.count();
        show(Opening.of(heading(answers.unread(), all), "")
                .and(all == 0 ? nothing() : Markup.each(page, FeedbackView::answer))
                .and(Pager.of(AssessmentNavigation.FEEDBACK, from, page.size(), all, PAGE)));
        answers.read(page.stream()
                .filter(Answer::unread)
                .map(answer -> answer.feedback().id())
                .toList());
    }

    private static String heading(long unread, long all) {
        if (all == 0) return "You have no feedback yet";
        if (unread == 0) return "You have read all your feedback";
        return unread == 1 ? "One answer is new" : Figures.inWords((int) unread) + " answers are new";
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of(
                        "Nothing has been answered yet.",
                        "When your assessor has looked at your evidence, the decision and the next step stand here."));
    }

    private static Markup answer(Answer answer) {
        var line = answer.feedback();
        return Markup.of(
                """
                <article class="card answer{}"><header><h2><a router-link href="{}">{}</a></h2><span class="row">{}{}</span></header>
                <p class="sm mut">{}, {}{}</p>{}<div class="words">{}</div><ul class="verdicts-list">{}</ul>{}</article>""",
                answer.unread() ? " unread" : "",
                EvidenceLink.to(line.evidence(), line.evidenceVersion()),
                answer.title(),
                Markup.when(answer.unread(), Markup.of("<b class=\"xs\">New</b>")),
                StateMark.badge(answer.state()),
                line.assessorName(),
                When.moment(line.at()),
                line.evidenceVersion() > 1 ? ", on version " + line.evidenceVersion() : "",
                ticks(answer),
                Markup.paragraphs(line.words()),
                Markup.each(answer.decided(), FeedbackView::decided),
                Markup.when(
                        answer.asksForMore(),
                        Markup.of(
                                "<p class=\"deeds mt\"><a router-link class=\"btn\" href=\"{}\">Answer with a new version</a></p>",
                                EvidenceLink.answer(line.evidence()))));
    }

    /** Only what was left unticked: it is what the learner has to mend. */
    private static Markup ticks(Answer answer) {
        var line = answer.feedback();
        var missing = new ArrayList<String>();
        if (!line.valid()) missing.add("valid");
        if (!line.authentic()) missing.add("authentic");
        if (!line.current()) missing.add("current");
        return Markup.when(
                !missing.isEmpty(),
                Markup.of("<p class=\"sm\"><b>Not ticked:</b> {}</p>", Figures.list(List.copyOf(missing))));
    }

    private static Markup decided(Answer.Decided one) {
        return Markup.of(
                "<li><div class=\"between\"><a router-link href=\"{}\"><span class=\"ref\">{}</span> {}</a>{}</div>{}{}{}</li>",
                AssessmentNavigation.unit(one.unit()),
                one.criterion(),
                one.shortTitle(),
                StateMark.state(one.verdict()),
                Markup.when(!one.comment().isBlank(), Markup.of("<p>{}</p>", one.comment())),
                Markup.when(!one.correction().isBlank(), Markup.of("<p><b>Corrected:</b> {}</p>", one.correction())),
                Markup.when(
                        one.provisional(),
                        Markup.of(
                                "<span class=\"provisional\">Decided by a trainee: a second assessor confirms the unit</span>")));
    }
}
