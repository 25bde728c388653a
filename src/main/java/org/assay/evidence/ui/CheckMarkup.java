package org.assay.evidence.ui;

import java.util.List;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.UnitChoice;
import org.assay.platform.widgets.Markup;

/** What is about to be submitted, each answer with the way back to it. */
final class CheckMarkup {
    private CheckMarkup() {}

    static Markup answers(EvidenceItem item, List<UnitChoice> choices) {
        String edit = EvidenceNavigation.item(item.id());
        return Markup.of(
                """
                <h1>Check what you submit</h1><p class="sub">Once your assessor looks at it, it stays as it is. An answer is then a new version.</p>
                <div class="card"><dl class="answers">{}{}{}{}{}{}{}</dl></div><p><a href="{}">Change something</a></p>""",
                answer("Title", Markup.text(item.title())),
                answer("When it happened", Markup.text(Said.happened(item.facts()))),
                answer("Kind", Markup.text(item.facts().kind().word())),
                answer("It was", Markup.text(Said.circumstances(item.facts()))),
                answer("Files", files(item)),
                answer("What you wrote", Markup.paragraphs(item.narrative())),
                answer("Put forward for", criteria(choices)),
                edit);
    }

    private static Markup answer(String what, Markup said) {
        return Markup.when(!said.isEmpty(), Markup.of("<dt>{}</dt><dd>{}</dd>", what, said));
    }

    private static Markup files(EvidenceItem item) {
        return Markup.when(
                !item.files().isEmpty(),
                Markup.of(
                        "<ul>{}</ul>",
                        Markup.each(
                                item.files(),
                                file -> Markup.of(
                                        "<li>{} <span class=\"xs mut\">{}</span></li>",
                                        file.name(),
                                        Said.file(file)))));
    }

    private static Markup criteria(List<UnitChoice> choices) {
        return Markup.of(
                "<ul>{}</ul>",
                Markup.each(
                        choices,
                        choice -> Markup.each(
                                choice.chosen(),
                                one -> Markup.of(
                                        "<li><b class=\"ref\">{}</b> {}{}{}</li>",
                                        one.target().criterion(),
                                        one.criterion().shortTitle(),
                                        Markup.when(
                                                !one.note().isBlank(),
                                                Markup.of("<p class=\"sm mut\">“{}”</p>", one.note())),
                                        RuleNote.unmet(one.unmet())))));
    }
}
