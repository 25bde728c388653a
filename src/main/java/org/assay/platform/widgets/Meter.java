package org.assay.platform.widgets;

import java.util.Locale;

/** How much of something is there, in ink, with a tick where the plan stands. */
public final class Meter {
    private Meter() {}

    /** The bar alone, for where the numbers stand beside it: hidden from screen readers. */
    public static Markup bar(double done, double of) {
        return Markup.of(
                "<span class=\"meter\" aria-hidden=\"true\"><i style=\"width:{}%\"></i></span>", percent(done, of));
    }

    /** The bar with a tick at the plan, both out of the same whole: hidden from screen readers. */
    public static Markup bar(double done, double plan, double of) {
        return Markup.of(
                "<span class=\"meter\" aria-hidden=\"true\"><i style=\"width:{}%\"></i><u style=\"left:{}%\"></u></span>",
                percent(done, of), percent(plan, of));
    }

    /** What is counted, the numbers, and the bar, for example "Rule of combination", "33 of 45 credits". */
    public static Markup named(String what, String numbers, double done, double of) {
        return Markup.of(
                "<div class=\"metered\"><p><b>{}</b><span class=\"num\">{}</span></p>{}</div>",
                what,
                numbers,
                bar(done, of));
    }

    private static String percent(double part, double whole) {
        double share = whole <= 0 ? 0 : Math.clamp(100 * part / whole, 0, 100);
        return String.format(Locale.ROOT, "%.1f", share);
    }
}
