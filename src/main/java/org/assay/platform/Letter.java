package org.assay.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.platform.widgets.Markup;

/**
 * What a letter says, before it is put into an envelope: it is written once and sent as plain text and as HTML, which say the same.
 * Whatever is put into it is text and never markup.
 *
 * @param subject without a word about anybody but the reader: it is shown on locked screens
 * @param heading the first line of the letter
 * @param paragraphs before the button and the items
 * @param way the one thing to do, as a button
 * @param items a list with a link each, for a digest
 * @param after smaller, beneath: until when a link is valid, what to do if it was not asked for
 */
public record Letter(
        String subject,
        String heading,
        List<String> paragraphs,
        Optional<Way> way,
        List<Item> items,
        List<String> after) {
    public Letter {
        // Each is one line: a name with line breaks in it must not look like something that we wrote.
        subject = line(subject);
        heading = line(heading);
        paragraphs = paragraphs.stream().map(Letter::line).toList();
        after = after.stream().map(Letter::line).toList();
    }

    /**
     * A link into the product.
     *
     * @param path relative, such as {@code notices}
     */
    public record Way(String label, String path) {}

    /** One line of a digest, with a link of its own. */
    public record Item(String title, String detail, String path) {
        public Item {
            title = line(title);
            detail = line(detail);
        }
    }

    /** A letter with one button. */
    public static Letter with(String subject, String heading, List<String> paragraphs, Way way, List<String> after) {
        return new Letter(subject, heading, paragraphs, Optional.of(way), List.of(), after);
    }

    /** A header is one line: whatever would begin another becomes a space. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /**
     * As plain text.
     *
     * @param base the address of the product, with its closing slash
     */
    String text(String base) {
        List<String> parts = new ArrayList<>();
        parts.add(heading);
        parts.addAll(paragraphs);
        way.ifPresent(there -> parts.add(there.label() + ":\n" + base + there.path()));
        items.forEach(item -> parts.add("* " + item.title() + (item.detail().isEmpty() ? "" : "\n  " + item.detail())
                + "\n  " + base + item.path()));
        parts.addAll(after);
        parts.add("-- \nAssay, " + base);
        return String.join("\n\n", parts) + "\n";
    }

    /** As HTML with its styles in place: readers of mail know neither stylesheets nor scripts, and no picture is fetched. */
    String html(String base) {
        return Markup.of(
                        """
                        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <meta name="color-scheme" content="light dark"><title>{}</title><style>
                        @media (prefers-color-scheme: dark) {
                        .ground { background: #111316 !important } .sheet { background: #191c20 !important; border-color: #2f353b !important }
                        .ink { color: #edeff1 !important } .soft { color: #b6bdc5 !important } .rule { border-color: #2f353b !important }
                        .link { color: #95baff !important } .press { background: #95baff !important; color: #0b1730 !important } }
                        </style></head>
                        <body class="ground" style="margin:0;padding:0;background:#f6f5f1">
                        <table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f5f1"><tr>
                        <td align="center" style="padding:32px 16px">
                        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr>
                        <td class="ink" style="{}padding:0 4px 16px;font-weight:700;font-size:18px">Assay</td></tr><tr>
                        <td class="sheet" style="background:#ffffff;border:1px solid #dddad2;border-radius:10px;padding:28px">
                        <h1 class="ink" style="{}margin:0 0 12px;font-size:22px;line-height:29px">{}</h1>{}{}{}</td></tr><tr>
                        <td class="soft" style="{}padding:16px 4px 0;font-size:13px;line-height:20px;color:#4b4f56">{}<p style="margin:0">Assay,
                        <a class="link" style="color:#1e4b9b" href="{}">{}</a></p></td></tr></table></td></tr></table></body></html>
                        """,
                        subject,
                        new Markup(FACE),
                        new Markup(FACE),
                        heading,
                        Markup.each(paragraphs, Letter::paragraph),
                        new Markup(way.map(there -> button(there, base).html()).orElse("")),
                        Markup.each(items, item -> item(item, base)),
                        new Markup(FACE),
                        Markup.each(after, words -> Markup.of("<p style=\"margin:0 0 8px\">{}</p>", words)),
                        base,
                        base)
                .html();
    }

    private static final String FACE =
            "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#17191c;";

    private static Markup paragraph(String words) {
        return Markup.of(
                "<p class=\"ink\" style=\"{}margin:0 0 14px;font-size:16px;line-height:24px\">{}</p>",
                new Markup(FACE),
                words);
    }

    private static Markup button(Way way, String base) {
        return Markup.of(
                "<p style=\"margin:20px 0 8px\"><a class=\"press\" href=\"{}\" style=\"{}display:inline-block;padding:12px 20px;border-radius:7px;"
                        + "background:#1e4b9b;color:#ffffff;font-weight:600;font-size:16px;line-height:20px;text-decoration:none\">{}</a></p>",
                base + way.path(),
                new Markup(FACE),
                way.label());
    }

    private static Markup item(Item item, String base) {
        return Markup.of(
                "<div class=\"rule\" style=\"{}border-top:1px solid #dddad2;padding:14px 0\">"
                        + "<a class=\"link\" href=\"{}\" style=\"color:#1e4b9b;font-weight:600;font-size:16px;line-height:24px\">{}</a>"
                        + "<div class=\"soft\" style=\"color:#4b4f56;font-size:14px;line-height:21px\">{}</div></div>",
                new Markup(FACE),
                base + item.path(),
                item.title(),
                item.detail());
    }
}
