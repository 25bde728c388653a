package org.assay.evidence.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.assay.evidence.Sufficient;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;

/** What a rule says, in its own words and, where days count, as a picture of them. */
final class RuleNote {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private RuleNote() {}

    /** Rules that are not met, each with what can be done; nothing where all are. */
    static Markup unmet(List<Sufficient> rules) {
        return Markup.each(
                rules,
                rule -> Markup.of(
                        "<div class=\"note\"><span>{}</span><p><b>{}</b> {}You can submit now; your assessor sees this too.</p></div>",
                        StateMark.svg(Shape.SQUARE_PLUS, 16),
                        rule.sentence(),
                        rule.next().map(next -> next + " ").orElse("")));
    }

    /** The days that counted on a line, and the day from which the next one counts. The sentence beside it says the same. */
    static Markup dates(Sufficient rule) {
        LocalDate end = rule.nextOn().orElse(null);
        if (end == null || rule.dates().isEmpty()) return Markup.NONE;
        LocalDate start = rule.dates().getFirst();
        double span = Math.max(1, ChronoUnit.DAYS.between(start, end));
        StringBuilder dots = new StringBuilder();
        double last = 8;
        for (LocalDate day : rule.dates()) {
            last = 8 + 304 * Math.min(1, ChronoUnit.DAYS.between(start, day) / span);
            dots.append("<circle cx=\"%.0f\" cy=\"30\" r=\"6\" fill=\"currentColor\"/>".formatted(last));
        }
        String labels = label(8, "start", start)
                + (last > 70 && last < 250 ? label(last, "middle", rule.dates().getLast()) : "")
                + label(312, "end", end);
        return new Markup(
                "<svg class=\"dates\" viewBox=\"0 0 320 40\" aria-hidden=\"true\"><path d=\"M8 30H%.0f\" stroke=\"currentColor\" stroke-width=\"3\"/><path d=\"M%.0f 30H312\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"4 4\"/>%s<circle cx=\"312\" cy=\"30\" r=\"6\" fill=\"var(--assay-surface)\" stroke=\"currentColor\" stroke-width=\"1.8\"/>%s</svg>"
                        .formatted(last, last, dots, labels));
    }

    private static String label(double x, String anchor, LocalDate day) {
        return "<text x=\"%.0f\" y=\"14\" font-size=\"12\" font-weight=\"600\" fill=\"currentColor\" text-anchor=\"%s\">%s</text>"
                .formatted(anchor.equals("start") ? 2 : anchor.equals("end") ? 318 : x, anchor, DAY.format(day));
    }
}
