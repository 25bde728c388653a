package org.assay.audit.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.audit.AuditLine;
import org.assay.platform.StoryClock;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;

/** Entries as a table, on a phone as cards; the way to older ones beneath. */
final class RecordList {
    /** Longer words fold, so that one long feedback does not push the rest of the page away. */
    private static final int FOLD = 240;

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private RecordList() {}

    /** @param more whether there are older entries than these */
    static Markup of(List<AuditLine> lines, RecordAddress address, boolean more) {
        if (lines.isEmpty()) return nothing(address);
        return Markup.of("""
                <div class="card flush"><div class="tablewrap"><table class="table stack record">
                <caption class="vh">Entries of the record, latest first</caption>
                <thead><tr><th scope="col" class="num">Entry</th><th scope="col">What was done</th>\
                <th scope="col">Who did it</th><th scope="col">When</th></tr></thead>
                <tbody>{}</tbody></table></div>{}</div>""", Markup.each(lines, RecordList::row), pager(lines, address, more));
    }

    private static Markup nothing(RecordAddress address) {
        return address.narrows() || address.before() != null
                ? EmptyState.of(
                        "No entry is like this",
                        "Widen the days or clear a filter.",
                        "Show the whole record",
                        AuditNavigation.record())
                : EmptyState.of(
                        "Nothing has been recorded yet", "The first deed at this centre becomes its first entry.");
    }

    private static Markup row(AuditLine line) {
        return Markup.of(
                """
                <tr><th scope="row" class="num"><span class="only-phone">Entry </span>{}</th>\
                <td><b>{}</b>{}{}</td>\
                <td data-label="Who"><div>{}<span class="under">{}</span></div></td>\
                <td data-label="When"><time datetime="{}">{}</time></td></tr>""",
                String.format(Locale.UK, "%,d", line.seq()),
                line.deed().words(),
                facts(line),
                Markup.each(line.words(), RecordList::words),
                line.actorName().isEmpty() ? "Somebody no longer known" : line.actorName(),
                line.role().word(),
                line.recorded(),
                AT.format(line.recorded().atZone(StoryClock.UK)));
    }

    private static Markup facts(AuditLine line) {
        if (line.facts().isEmpty()) return Markup.NONE;
        return Markup.of(
                "<span class=\"under\">{}</span>",
                line.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(" · ")));
    }

    private static Markup words(AuditLine.Said said) {
        String text = said.text();
        if (text == null) return Markup.of("<span class=\"under\">{}: erased</span>", said.name());
        if (text.length() <= FOLD)
            return Markup.of("<p class=\"quote\"><span class=\"vh\">{}: </span>{}</p>", said.name(), text);
        return Markup.of(
                "<details><summary>{}, {} characters</summary><div class=\"quote\">{}</div></details>",
                said.name(),
                text.length(),
                Markup.paragraphs(text));
    }

    private static Markup pager(List<AuditLine> lines, RecordAddress address, boolean more) {
        long oldest = lines.getLast().seq();
        return Markup.of(
                "<div class=\"pager\"><span>{}</span><span class=\"row\">{}{}</span></div>",
                String.format(Locale.UK, "Entries %,d to %,d", lines.getFirst().seq(), oldest),
                link(address.before() != null, address.startingBefore(null), "Latest"),
                link(more, address.startingBefore(oldest), "Older"));
    }

    private static Markup link(boolean there, RecordAddress address, String label) {
        return Markup.when(there, Markup.of("<a class=\"btn sm\" href=\"{}\">{}</a>", address.href(), label));
    }
}
