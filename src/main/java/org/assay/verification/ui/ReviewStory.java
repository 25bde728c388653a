package org.assay.verification.ui;

import java.util.stream.Collectors;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.StepLine;
import org.assay.platform.Shape;
import org.assay.platform.Spoken;
import org.assay.platform.Tone;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.Quality;
import org.assay.verification.SampleSheet;

/** What stands at the head of a review and what was concluded before. */
final class ReviewStory {
    private ReviewStory() {}

    static Markup head(SampleSheet sample) {
        var line = sample.line();
        return Markup.of(
                """
                <div class="between wrap"><h2>{}</h2>{}</div><p class="sm mut">{}</p><div class="note picked"><span class="c-more">{}</span><div>{}</div></div>{}""",
                line.learnerName() + ", " + line.unitTitle(),
                StateMark.badge(line.state()),
                decided(sample),
                Icon.of("info"),
                Markup.each(line.reasons(), reason -> Markup.of("<p>{}</p>", picked(reason))),
                refusal(sample));
    }

    /** Told to a verifier who may not conclude; whoever only reads is not told that they only read. */
    private static Markup refusal(SampleSheet sample) {
        return sample.refusal()
                .filter(refusal -> !sample.line().settled() && !refusal.rule().equals("REVIEWER_IS_VERIFIER"))
                .map(refusal -> RefusalCard.standing(refusal.sentence(), refusal.details()))
                .orElse(Markup.NONE);
    }

    private static String picked(String reason) {
        return "Picked: " + reason + ".";
    }

    private static String decided(SampleSheet sample) {
        return sample.sheet().steps().stream().map(ReviewStory::step).collect(Collectors.joining(" "));
    }

    private static String step(StepLine step) {
        return step.byName() + " " + step.move().told() + " on " + Spoken.day(step.at())
                + step.reason().map(reason -> ": “" + reason + "”").orElse("") + ".";
    }

    /** Everything that was concluded, oldest first. */
    static Markup reviews(SampleSheet sample) {
        return Markup.each(sample.reviews(), ReviewStory::review);
    }

    private static Markup review(SampleSheet.Review review) {
        return Markup.of(
                """
                <section class="decision concluded"><header><h3 class="grow">{} reviewed it</h3>{}</header>
                <p class="sm mut">{}. What lay before them: <code title="{}">{}…</code></p>{}<ul class="found">{}</ul></section>""",
                review.byName(),
                StateMark.badge(review.outcome()),
                Spoken.moment(review.at()),
                review.seen(),
                review.seen().substring(0, 8),
                Markup.paragraphs(review.comment()),
                Markup.each(review.findings(), ReviewStory::finding));
    }

    private static Markup finding(SampleSheet.Finding finding) {
        return Markup.of(
                "<li><span class=\"c-{}\">{}</span><span><b>{}</b> {}{}</span></li>",
                finding.agrees() ? Tone.MET.css() : Tone.NOT_YET.css(),
                StateMark.svg(finding.agrees() ? Shape.HEXAGON_TICK : Shape.HEXAGON_ALERT, 16),
                finding.criterion(),
                finding.agrees() ? "Agreed" : "Disputed" + wanting(finding),
                Markup.when(!finding.comment().isEmpty(), Markup.of(". {}", finding.comment())));
    }

    private static String wanting(SampleSheet.Finding finding) {
        return finding.wanting().isEmpty()
                ? ""
                : ": not "
                        + finding.wanting().stream().sorted().map(Quality::word).collect(Collectors.joining(", not "));
    }

    /** The judgements to read, for whoever does not conclude. */
    static Markup judgements(SampleSheet sample) {
        return Markup.each(sample.sheet().criteria(), ReviewStory::judged);
    }

    private static Markup judged(CriterionLine line) {
        return Markup.of(
                "<section class=\"decision\"><header><span class=\"ref\">{}</span><h3 class=\"grow\">{}</h3>{}</header>{}</section>",
                line.criterion().ref(),
                line.criterion().shortTitle(),
                StateMark.state(line.state()),
                line.latest()
                        .map(judgement -> Markup.of(
                                "<p class=\"sm\">{} decided on {}.</p>{}",
                                judgement.byName(),
                                Spoken.day(judgement.at()),
                                judgement.comment().map(words -> Markup.of("<p class=\"quote sm\">{}</p>", words)))));
    }
}
