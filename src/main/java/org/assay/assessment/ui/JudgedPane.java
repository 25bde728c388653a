package org.assay.assessment.ui;

import java.util.Optional;
import org.assay.assessment.FeedbackLine;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.Submission;
import org.assay.identity.Drafts;
import org.assay.platform.Refusal;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;

/**
 * The decisions side where there is nothing to decide for this assessor: why, what was decided, and what they wrote themselves before
 * somebody else was first.
 */
class JudgedPane extends RawHtml {
    JudgedPane(Submission submission, Refusal refusal, Drafts drafts) {
        addClassName("decisions");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Decisions");
        var unsent = TypedJudgement.of(submission.item(), drafts).filter(TypedJudgement::hasWords);
        show(page(submission, refusal, unsent));
        onAct(act -> {
            if (!act.equals("put-away")) return;
            drafts.forget(TypedJudgement.place(submission.item()));
            show(page(submission, refusal, Optional.empty()));
        });
    }

    private static Markup page(Submission submission, Refusal refusal, Optional<TypedJudgement> unsent) {
        return Markup.of(
                "<div class=\"panehead\"><h2 class=\"pane-title\">{}</h2></div><div class=\"scroll\">{}{}{}{}</div>",
                DueLine.criteria(submission.sought().size()),
                RefusalCard.standing(refusal.sentence(), refusal.details()),
                unsent.map(typed -> unsent(typed, submission)),
                Markup.each(submission.sought(), sought -> sought(sought, submission)),
                submission.feedback().map(JudgedPane::feedback));
    }

    private static Markup unsent(TypedJudgement typed, Submission submission) {
        return Markup.of(
                """
                <article class="decision"><h2>What you wrote and did not send</h2>
                <p class="sm mut">Only you see this. Copy what is still of use.</p>{}{}
                <p><button type="button" class="btn sm" data-act="put-away">Put it away</button></p></article>""",
                Markup.each(submission.sought(), sought -> {
                    String comment = typed.on(DecisionCard.key(sought)).comment();
                    return Markup.when(
                            !comment.isBlank(),
                            Markup.of(
                                    "<h3><span class=\"ref\">{}</span></h3>{}",
                                    sought.criterion().ref(),
                                    Markup.paragraphs(comment)));
                }),
                Markup.when(!typed.feedback().isBlank(), Markup.paragraphs(typed.feedback())));
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
