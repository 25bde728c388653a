package org.assay.assessment.ui;

import org.assay.assessment.RuleLine;
import org.assay.evidence.Sufficient;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Specification;

/** Whether there is enough: what was counted, the specification's words beside the centre's number, and the assessor's override. */
final class Enough {
    private Enough() {}

    /** One line beside a decision. @param mayOverride offers {@code data-act="override:R4"} */
    static Markup beside(RuleLine line, boolean mayOverride) {
        return finding(line.putForward(), overriding(line, !line.putForward().met(), mayOverride));
    }

    /** The whole panel of a unit. @param staff sees as well what stands behind the criteria that are met */
    static Markup panel(
            Iterable<RuleLine> rules, Specification specification, String centre, boolean staff, boolean mayOverride) {
        return Markup.each(
                rules,
                line -> Markup.of(
                        "<li class=\"enough\"><h3>{}{}</h3>{}{}<p class=\"sm mut\">{} “{}”</p><p class=\"sm mut\">{}</p></li>",
                        Markup.each(line.rule().criteria(), ref -> Markup.of("<span class=\"ref\">{}</span> ", ref)),
                        line.rule().ofTheWholeUnit() ? "The whole unit" : "",
                        finding(line.putForward(), overriding(line, !met(line, staff), mayOverride)),
                        Markup.when(
                                staff
                                        && !line.behindMet()
                                                .sentence()
                                                .equals(line.putForward().sentence()),
                                Markup.of(
                                        "<p class=\"sm\"><b>Behind criteria that are met:</b> {}</p>",
                                        line.behindMet().words())),
                        specification.awardedBy() + ":",
                        line.rule().theSpecificationsWords(),
                        number(line, centre)));
    }

    private static boolean met(RuleLine line, boolean staff) {
        return line.putForward().met() && (!staff || line.behindMet().met());
    }

    private static Markup finding(Sufficient said, Markup more) {
        String tone = said.met() ? "met" : "more";
        return Markup.of(
                "<div class=\"note {}\">{}<div><b>{}</b> {}{}</div></div>",
                tone,
                StateMark.svg(said.met() ? Shape.CIRCLE_TICK : Shape.SQUARE_PLUS, 16),
                said.sentence(),
                said.next(),
                more);
    }

    private static Markup overriding(RuleLine line, boolean lacking, boolean mayOverride) {
        if (line.override().isPresent()) {
            var said = line.override().get();
            return Markup.of("<p>{} overrode this on {}: “{}”</p>", said.byName(), When.day(said.at()), said.reason());
        }
        return Markup.when(
                lacking && mayOverride,
                Markup.of(
                        " <button type=\"button\" class=\"link\" data-act=\"override:{}\">Override with a reason</button>",
                        line.rule().id()));
    }

    private static String number(RuleLine line, String centre) {
        if (line.adopted().isPresent()) return centre + "’s rule: " + line.asks() + ".";
        return line.putForward().binding()
                ? "Asked: " + line.asks() + "."
                : "Suggested: " + line.asks() + ". " + centre + " has not adopted a number, so this only advises.";
    }
}
