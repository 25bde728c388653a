package org.assay.verification.ui;

import java.util.List;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.SampleLine;

/** Samples as lists show them. */
final class SampleCards {
    private SampleCards() {}

    /** Picks with their reasons, each a link. */
    static Markup picks(List<SampleLine> samples) {
        return Markup.of("<ul class=\"picks\">{}</ul>", Markup.each(samples, SampleCards::pick));
    }

    private static Markup pick(SampleLine sample) {
        return Markup.of(
                """
                <li><a router-link href="{}"><b>{}, {}</b></a><span class="between wrap"><span class="sm mut">Decided by {}</span>{}</span>
                <ul class="reasons">{}</ul></li>""",
                VerificationNavigation.sample(sample.id()),
                sample.learnerName(),
                sample.unitTitle(),
                sample.assessorName(),
                StateMark.badge(sample.state()),
                Markup.each(sample.reasons(), reason -> Markup.of("<li>{}</li>", reason)));
    }

    /** A table of samples; on a phone each row is a card. */
    static Markup table(String caption, List<SampleLine> samples) {
        return Markup.of("""
                <table class="table stack"><caption class="vh">{}</caption>
                <thead><tr><th scope="col">Sample</th><th scope="col">Learner and unit</th><th scope="col">Decided by</th>
                <th scope="col">Why picked</th><th scope="col">State</th></tr></thead><tbody>{}</tbody></table>""", caption, Markup.each(samples, SampleCards::row));
    }

    private static Markup row(SampleLine sample) {
        return Markup.of(
                """
                <tr><td data-label="Sample" class="num">{}</td><th scope="row"><a router-link href="{}">{}</a><span class="under">{}</span></th>
                <td data-label="Decided by"><span>{}<span class="under">{}</span></span></td><td data-label="Why picked"><span>{}</span></td>
                <td data-label="State"><span>{}</span></td></tr>""",
                sample.number(),
                VerificationNavigation.sample(sample.id()),
                sample.learnerName(),
                sample.unitTitle(),
                sample.assessorName(),
                sample.countersignerName().map(name -> "confirmed by " + name).orElse(Spoken.day(sample.signedOffAt())),
                String.join("; ", sample.reasons()),
                StateMark.badge(sample.state()));
    }
}
