package org.assay.evidence.ui;

import java.util.List;
import java.util.Set;
import org.assay.evidence.CriterionChoice;
import org.assay.evidence.UnitChoice;
import org.assay.platform.widgets.Markup;
import org.assay.qualification.Guidance;
import org.assay.qualification.Guidance.Kind;
import org.assay.qualification.Unit;

/** What helps while writing: what the verb of each chosen criterion asks for, its tips and its common mistakes. Never text to copy. */
final class WritingHelp {
    private static final Set<Kind> HELPS = Set.of(
            Kind.EXAM_TIP,
            Kind.COMMON_MISTAKE,
            Kind.MISCONCEPTION,
            Kind.ASSESSMENT_GUIDANCE,
            Kind.ADDITIONAL_GUIDANCE,
            Kind.ADDITIONAL_INFORMATION);
    private static final Set<Kind> OF_THE_UNIT = Set.of(Kind.EXAM_TIP, Kind.COMMON_MISTAKE, Kind.MISCONCEPTION);

    private WritingHelp() {}

    static Markup of(List<UnitChoice> choices) {
        boolean few =
                choices.stream().mapToInt(choice -> choice.chosen().size()).sum() <= 2;
        Markup criteria = Markup.each(
                choices, choice -> Markup.each(choice.chosen(), chosen -> criterion(choice.unit(), chosen, few)));
        return Markup.of(
                "<section class=\"card help\" aria-label=\"Help with writing\"><h2>What it asks of you</h2>{}</section>",
                criteria.isEmpty()
                        ? Markup.of(
                                "<p class=\"sm mut\">Choose criteria: what each of them asks for then stands here.</p>")
                        : criteria);
    }

    private static Markup criterion(Unit unit, CriterionChoice chosen, boolean open) {
        List<Guidance> own = unit.guidanceFor(chosen.target().criterion()).stream()
                .filter(piece -> HELPS.contains(piece.kind()))
                .toList();
        List<Guidance> pieces = own.isEmpty()
                ? unit.guidance().stream()
                        .filter(piece -> OF_THE_UNIT.contains(piece.kind()))
                        .toList()
                : own;
        return Markup.of(
                "<details{}><summary><span class=\"ref\">{}</span><span>{}</span></summary><div><p>{}</p>{}<ul>{}</ul></div></details>",
                new Markup(open ? " open" : ""),
                chosen.target().criterion(),
                chosen.criterion().shortTitle(),
                chosen.criterion().words(),
                asks(chosen),
                Markup.each(pieces, WritingHelp::piece));
    }

    static Markup asks(CriterionChoice chosen) {
        return new Markup(chosen.criterion()
                .commandVerb()
                .map(verb -> Markup.of("<p class=\"asks\"><b>{}:</b> {}</p>", verb.word(), verb.asksFor())
                        .html())
                .orElse(""));
    }

    private static Markup piece(Guidance piece) {
        return Markup.of(
                "<li><b>{}</b> {}{}</li>",
                piece.kind().label(),
                piece.words(),
                piece.correction().map(correction -> Markup.of(" <b>Instead:</b> {}", correction)));
    }
}
