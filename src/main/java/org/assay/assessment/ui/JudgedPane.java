package org.assay.assessment.ui;

import org.assay.assessment.FeedbackLine;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.Submission;
import org.assay.platform.Refusal;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;

/** The decisions side where there is nothing to decide for this assessor: why, and what was decided. */
class JudgedPane extends RawHtml {
    JudgedPane(Submission submission, Refusal refusal) {
        addClassName("decisions");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Decisions");
        show(Markup.of(
                "<div class=\"panehead\"><h2 class=\"pane-title\">{}</h2></div><div class=\"scroll\">{}{}{}</div>",
                DueLine.criteria(submission.sought().size()),
                RefusalCard.standing(refusal.sentence(), refusal.details()),
                Markup.each(submission.sought(), sought -> sought(sought, submission)),
                submission.feedback().map(JudgedPane::feedback)));
    }

    private static Markup sought(Submission.Sought sought, Submission submission) {
        var made = sought.line().judgements().stream()
                .filter(line -> line.evidence().equals(submission.item().id())
                        && line.evidenceVersion() == submission.item().version())
                .reduce((earlier, later) -> later);
        return Markup.of(
                "<article class=\"decision\"><div class=\"cardtop\"><h2><a router-link href=\"{}\"><span class=\"ref\">{}</span>{}</a></h2>{}</div>{}</article>",
                AssessmentNavigation.unit(sought.assessment()),
                sought.criterion().ref(),
                sought.criterion().shortTitle(),
                made.map(line -> StateMark.state(line.verdict()))
                        .orElseGet(() -> StateMark.state(sought.line().state())),
                made.map(JudgedPane::by));
    }

    private static Markup by(JudgementLine line) {
        return Markup.of(
                "<p class=\"sm mut\">{}, {}</p>{}",
                line.byName(),
                When.moment(line.at()),
                line.comment().map(Markup::paragraphs));
    }

    private static Markup feedback(FeedbackLine line) {
        return Markup.of(
                "<article class=\"decision\"><h2>Overall feedback</h2><p class=\"sm mut\">{}, {}</p>{}</article>",
                line.assessorName(),
                When.moment(line.at()),
                Markup.paragraphs(line.words()));
    }
}
