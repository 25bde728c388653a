package org.assay.assessment.ui;

import java.util.List;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.Submission;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Guidance;
import org.assay.qualification.Unit;

/** What stands beside a decision: the learner's note, where to look, the guidance, and what was decided before. */
final class SoughtMarkup {
    private static final List<Guidance.Kind> AT_ONCE =
            List.of(Guidance.Kind.ASSESSMENT_GUIDANCE, Guidance.Kind.ADDITIONAL_GUIDANCE, Guidance.Kind.ASSESSOR_NOTE);

    private SoughtMarkup() {}

    static Markup of(Submission.Sought sought, String learner, Unit unit) {
        var guidance = unit.guidanceFor(sought.criterion().ref());
        var now = guidance.stream()
                .filter(piece -> AT_ONCE.contains(piece.kind()))
                .toList();
        var more = guidance.stream()
                .filter(piece -> !AT_ONCE.contains(piece.kind()))
                .toList();
        return Markup.join(
                Markup.of(
                        "<p class=\"sm mut\">{}, {}</p>",
                        sought.unitTitle(),
                        sought.enrolment().cohortName()),
                note(sought, learner),
                Markup.each(now, SoughtMarkup::piece),
                Markup.when(
                        !more.isEmpty(),
                        Markup.of(
                                "<details class=\"sm\"><summary>{} more from the specification</summary>{}</details>",
                                more.size(),
                                Markup.each(more, SoughtMarkup::piece))),
                Markup.of("{}", sought.line().latest().map(SoughtMarkup::before)));
    }

    private static Markup note(Submission.Sought sought, String learner) {
        var said = sought.putForward();
        return Markup.join(
                Markup.when(
                        !said.note().isBlank(),
                        Markup.of("<p class=\"sm\"><span class=\"mut\">{}:</span> “{}”</p>", learner, said.note())),
                Markup.when(
                        !said.locator().isBlank(),
                        Markup.of("<p class=\"sm\"><span class=\"mut\">Where to look:</span> {}</p>", said.locator())));
    }

    private static Markup piece(Guidance piece) {
        return Markup.of(
                "<p class=\"sm\"><span class=\"mut\">{}:</span> {}{}</p>",
                piece.kind().label(),
                piece.words(),
                piece.correction().map(correction -> Markup.of(" <b>Instead:</b> {}", correction)));
    }

    private static Markup before(JudgementLine line) {
        return Markup.of(
                "<p class=\"sm before\">{}<span> {}, {}{}</span></p>",
                StateMark.state(
                        line.verdict(), "So far: " + line.verdict().word().toLowerCase(java.util.Locale.UK)),
                line.byName(),
                When.brief(line.at()),
                line.comment().map(words -> ". “" + words + "”").orElse(""));
    }
}
