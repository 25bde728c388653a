package org.assay.evidence.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.EvidenceState;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;

/** A learner's list as markup. */
final class MyEvidenceMarkup {
    private MyEvidenceMarkup() {}

    static Markup of(
            Map<EvidenceState, Long> counts, EvidenceTab show, List<EvidenceLine> lines, int page, int pageSize) {
        Markup add = Markup.of(
                "<a class=\"btn primary\" href=\"{}\">{}Add evidence</a>", EvidenceNavigation.add(), Icon.of("plus"));
        Markup head = Markup.of(
                "<div class=\"pagehead\"><div><h1>{}</h1></div><div class=\"deeds\">{}</div></div>",
                sentence(counts),
                add);
        if (EvidenceTab.ALL.count(counts) == 0)
            return head.and(Markup.of(
                    "<div class=\"card\">{}</div>",
                    EmptyState.of(
                            "You have added no evidence yet",
                            "A photo of a job card, a letter, a call note: what you do at work is evidence.")));
        List<EvidenceLine> shown = lines.size() > pageSize ? lines.subList(0, pageSize) : lines;
        return head.and(Markup.of(
                "<div class=\"card flush\"><nav class=\"tabs\" aria-label=\"Show\">{}</nav>{}{}</div>",
                Markup.each(Arrays.asList(EvidenceTab.values()), tab -> tab(tab, show, counts)),
                shown.isEmpty()
                        ? EmptyState.of("Nothing here", "Other evidence is under the other headings.")
                        : Markup.of("<ul class=\"rows\">{}</ul>", Markup.each(shown, MyEvidenceMarkup::row)),
                pager(show, page, lines.size() > pageSize)));
    }

    /** How things stand: what is asked of the learner comes first. */
    static String sentence(Map<EvidenceState, Long> counts) {
        long more = EvidenceTab.MORE.count(counts);
        long drafts = EvidenceTab.DRAFTS.count(counts);
        long waiting = EvidenceTab.WAITING.count(counts);
        if (more > 0) return more == 1 ? "One item needs more from you." : more + " items need more from you.";
        if (drafts > 0)
            return drafts == 1 ? "One draft is not submitted yet." : drafts + " drafts are not submitted yet.";
        if (waiting > 0)
            return waiting == 1 ? "One item is with your assessor." : waiting + " items are with your assessor.";
        return EvidenceTab.ALL.count(counts) == 0 ? "Your evidence starts here." : "Nothing waits for you.";
    }

    private static Markup tab(EvidenceTab tab, EvidenceTab show, Map<EvidenceState, Long> counts) {
        return Markup.of(
                "<a href=\"{}?show={}\"{}>{} <span class=\"cnt\">{}</span></a>",
                EvidenceNavigation.mine(),
                tab.word(),
                new Markup(tab == show ? " aria-current=\"page\"" : ""),
                tab.label(),
                tab.count(counts));
    }

    private static Markup row(EvidenceLine line) {
        return Markup.of(
                """
                <li><a href="{}"><span class="grow"><b>{}</b><span class="xs mut">{}</span></span>{}{}</a></li>""",
                EvidenceNavigation.item(line.id()),
                line.title().isBlank() ? "Without a title" : line.title(),
                second(line),
                StateMark.badge(line.state()),
                Icon.of("chevron-right"));
    }

    private static String second(EvidenceLine line) {
        String happened = Said.happened(line.facts());
        String criteria = line.putForward().stream()
                .map(one -> one.criterion().value())
                .distinct()
                .collect(Collectors.joining(", "));
        return (happened.isEmpty() ? "No day yet" : happened)
                + (line.files() == 0 ? "" : line.files() == 1 ? " · 1 file" : " · " + line.files() + " files")
                + (criteria.isEmpty() ? " · for no criterion yet" : " · for " + criteria)
                + (line.version() > 1 ? " · version " + line.version() : "")
                + (line.recordedBy().isPresent() ? " · recorded by your assessor" : "");
    }

    private static Markup pager(EvidenceTab show, int page, boolean more) {
        if (page == 0 && !more) return Markup.NONE;
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><span>Page {}</span><span class=\"deeds\">{}{}</span></nav>",
                page + 1,
                Markup.when(page > 0, turn(show, page, "Newer")),
                Markup.when(more, turn(show, page + 2, "Older")));
    }

    private static Markup turn(EvidenceTab show, int page, String label) {
        return Markup.of(
                "<a class=\"btn sm\" href=\"{}?show={}&amp;page={}\">{}</a>",
                EvidenceNavigation.mine(),
                show.word(),
                page,
                label);
    }
}
