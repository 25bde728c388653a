package org.assay.home.ui;

import java.time.Clock;
import java.time.LocalTime;
import org.assay.identity.Actor;
import org.assay.platform.StoryClock;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;

/** How every home opens: a greeting, the sentence that says how things stand, and the next deed as the one filled button. */
final class Opening {
    private Opening() {}

    static Markup of(Clock clock, String sentence, Markup... deeds) {
        return Markup.of(
                "<div><p class=\"greeting\">{}, {}</p><h1>{}</h1>{}</div>",
                greeting(clock),
                firstName(Actor.current().name()),
                sentence,
                Markup.when(deeds.length > 0, Markup.of("<p class=\"deeds\">{}</p>", Markup.join(deeds))));
    }

    /** The next deed. */
    static Markup deed(String words, String href) {
        return Markup.of("<a router-link class=\"btn primary touch\" href=\"{}\">{}</a>", href, words);
    }

    /** The next deed, which adds something. */
    static Markup adding(String words, String href) {
        return Markup.of(
                "<a router-link class=\"btn primary touch\" href=\"{}\">{}{}</a>", href, Icon.of("plus", 18), words);
    }

    /** Where to look, when there is nothing to do. */
    static Markup look(String words, String href) {
        return Markup.of("<a router-link class=\"btn touch\" href=\"{}\">{}</a>", href, words);
    }

    /** A document to take along. */
    static Markup download(String words, String href) {
        return Markup.of(
                "<a router-ignore download class=\"btn touch\" href=\"{}\">{}{}</a>", href, Icon.of("download"), words);
    }

    /** Where to look further, beside the next deed. */
    static Markup way(String words, String href) {
        return Markup.of("<a router-link class=\"btn ghost touch\" href=\"{}\">{}</a>", href, words);
    }

    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static String greeting(Clock clock) {
        int hour = LocalTime.ofInstant(clock.instant(), StoryClock.UK).getHour();
        return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
    }
}
