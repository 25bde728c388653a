package org.assay.evidence.ui;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.FileId;
import org.assay.evidence.Keeping;
import org.assay.platform.Refusal;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.jspecify.annotations.Nullable;

/** The viewer's pieces as markup. */
final class ViewerMarkup {
    private ViewerMarkup() {}

    static Markup head(EvidenceItem item, String learner, @Nullable FileId current) {
        return Markup.of(
                """
                <header><div class="between wrap"><h1>{}</h1><span class="tools">{}</span></div><p class="meta">{}{}{}{}{}{}</p></header>
                <nav class="tabs" aria-label="Parts of this evidence">{}{}</nav>\
                """,
                item.title(),
                declared(item),
                part("Happened ", Said.happened(item.facts())),
                part("Recorded ", Said.moment(item.recordedAt())),
                part(
                        item.facts().kind().word() + ", ",
                        Said.circumstances(item.facts()).toLowerCase(java.util.Locale.UK)),
                part("At ", item.facts().place()),
                part("For ", item.facts().organisation()),
                part("", item.latest() > 1 ? "Version " + item.version() + " of " + item.latest() : ""),
                Markup.each(
                        item.files(),
                        file -> tab(
                                file.file().value().toString(),
                                Said.withoutEnd(file.name()),
                                file.file().equals(current))),
                Markup.when(
                        hasText(item) || item.files().isEmpty(),
                        tab("text", "What " + writer(item, learner) + " wrote", current == null)));
    }

    private static String writer(EvidenceItem item, String learner) {
        return item.recordedBy().isPresent() ? "the assessor" : Said.firstName(learner);
    }

    private static boolean hasText(EvidenceItem item) {
        return !item.narrative().isBlank() || !item.facts().aiUse().isBlank();
    }

    private static Markup declared(EvidenceItem item) {
        if (item.declaration().isPresent())
            return Markup.of(
                    "<span class=\"state c-met\">{}Declared own work</span>", StateMark.svg(Shape.SHIELD_TICK, 16));
        return item.recordedBy().isPresent()
                ? Markup.of("<span class=\"state c-look\">{}Recorded by the assessor</span>", Icon.of("signature", 16))
                : Markup.NONE;
    }

    private static Markup part(String before, String said) {
        return Markup.when(!said.isBlank(), Markup.of("<span>{}{}</span>", before, said));
    }

    private static Markup tab(String act, String label, boolean chosen) {
        return Markup.of("<button type=\"button\" data-act=\"{}\" aria-pressed=\"{}\">{}</button>", act, chosen, label);
    }

    static Markup written(EvidenceItem item) {
        Markup words = Markup.paragraphs(item.narrative());
        return Markup.of(
                "<article class=\"sheet prose\">{}{}</article>",
                words.isEmpty() ? Markup.of("<p>Nothing was written beside the files.</p>") : words,
                Markup.when(
                        !item.facts().aiUse().isBlank(),
                        Markup.of(
                                "<p><b>AI tools, as declared:</b> {}</p>",
                                item.facts().aiUse())));
    }

    static Markup file(EvidenceItem item, EvidenceFile file, Function<EvidenceFile, EvidenceTexts.Text> text) {
        String inline = EvidenceNavigation.inline(item.id(), item.version(), file.file());
        if (file.refusal().isPresent()) return kept(file).and(receipt(item, file));
        Markup shown = switch (file.type().look()) {
            case PICTURE ->
                Markup.of(
                        "<a class=\"zoom\" href=\"{}\" target=\"_blank\" rel=\"noopener\" router-ignore title=\"See it"
                                + " larger, in a new tab\"><img src=\"{}\" alt=\"{}\"></a>",
                        inline,
                        inline,
                        file.name());
            case PAGES -> pages(item, file);
            case AUDIO ->
                Markup.of(
                        "<audio controls preload=\"metadata\" src=\"{}\" aria-label=\"{}\"></audio>",
                        inline,
                        file.name());
            case VIDEO ->
                Markup.of(
                        "<video controls preload=\"metadata\" playsinline src=\"{}\" aria-label=\"{}\"></video>",
                        inline,
                        file.name());
            case TEXT -> text(text.apply(file));
            case DOWNLOAD ->
                Markup.of(
                        "<div class=\"sheet\"><h2>{}</h2><p>A browser cannot show this kind of file. Download it to"
                                + " look at it.</p></div>",
                        file.name());
        };
        return warning(file).and(shown).and(receipt(item, file));
    }

    /** In place of a file that nobody gets. */
    private static Markup kept(EvidenceFile file) {
        return Markup.of(
                "<div class=\"sheet\"><h2>{}</h2><p>{}</p><p>{}</p></div>",
                file.name(),
                StateMark.badge(file.kept() == Keeping.KEPT ? file.scan() : file.kept()),
                file.refusal().map(Refusal::sentence).orElse(""));
    }

    /** In place of a file that cannot be fetched now. */
    static Markup away(EvidenceItem item, EvidenceFile file, String sentence) {
        return Markup.of("<div class=\"sheet\"><h2>{}</h2><p role=\"alert\">{}</p></div>", file.name(), sentence)
                .and(receipt(item, file));
    }

    private static Markup warning(EvidenceFile file) {
        return Markup.when(
                !file.scan().sentence().isEmpty(),
                Markup.of(
                        "<p>{} {}</p>",
                        StateMark.badge(file.scan()),
                        file.scan().sentence()));
    }

    private static Markup pages(EvidenceItem item, EvidenceFile file) {
        int shown = file.pagesShown();
        int all = file.pages() == null ? shown : file.pages();
        return Markup.each(
                        IntStream.rangeClosed(1, shown).boxed().toList(),
                        number -> Markup.of(
                                "<img class=\"leaf\" loading=\"lazy\" width=\"860\" height=\"1216\" src=\"{}\""
                                        + " alt=\"{}, page {} of {}\">",
                                EvidenceNavigation.page(item.id(), item.version(), file.file(), number),
                                file.name(),
                                number,
                                all))
                .and(Markup.when(
                        all > shown,
                        Markup.of(
                                "<p>The first {} of {} pages are shown. Download the file to see the rest.</p>",
                                shown,
                                all)));
    }

    private static Markup text(EvidenceTexts.Text text) {
        return Markup.of(
                "<article class=\"sheet\"><pre class=\"words\">{}</pre>{}</article>",
                text.words(),
                Markup.when(
                        !text.whole(),
                        Markup.of("<p>This is the beginning. Download the file to read all of it.</p>")));
    }

    /** Size, SHA-256 and time: what the learner was given as a receipt. */
    private static Markup receipt(EvidenceItem item, EvidenceFile file) {
        return Markup.of(
                """
                <div class="receipt xs"><span>{}</span><span>{}</span><span>Arrived {}</span><span class="mono" title="SHA-256">{}</span>
                {}{}</div>\
                """,
                file.name(),
                Said.file(file),
                Said.moment(file.receivedAt()),
                file.sha256(),
                StateMark.state(file.kept() == Keeping.KEPT ? file.scan() : file.kept()),
                Markup.when(
                        file.refusal().isEmpty(),
                        Markup.of(
                                "<a href=\"{}\" router-ignore download>{} Download</a>",
                                EvidenceNavigation.file(item.id(), item.version(), file.file()),
                                Icon.of("download", 14))));
    }
}
