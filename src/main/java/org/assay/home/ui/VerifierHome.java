package org.assay.home.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Figures;
import org.assay.identity.Role;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Meter;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.ActionLine;
import org.assay.verification.Coverage;
import org.assay.verification.Reviewing;
import org.assay.verification.SampleLine;
import org.assay.verification.SampleState;
import org.assay.verification.Sampling;
import org.assay.verification.ui.VerificationNavigation;
import org.springframework.stereotype.Component;

/** The internal verifier's: what is to be drawn, which samples are open and why they were picked, which actions are overdue. */
@Component
class VerifierHome implements RoleHome {
    private static final int ROWS = 5;

    private final Sampling sampling;
    private final Reviewing reviewing;
    private final Clock clock;

    VerifierHome(Sampling sampling, Reviewing reviewing, Clock clock) {
        this.sampling = sampling;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.IQA;
    }

    @Override
    public Markup shown() {
        var coverage = sampling.coverage();
        var open = sampling.open(0, ROWS);
        var actions = reviewing.actions(0, ROWS);
        long overdue = reviewing.countOverdue();
        return Markup.of(
                "<div class=\"col\">{}{}{}</div><aside aria-label=\"Sampling so far\">{}{}</aside>",
                opening(coverage, open, overdue),
                samples(open, coverage),
                actions(actions, coverage.openActions()),
                toDraw(coverage),
                reach(coverage));
    }

    private Markup opening(Coverage coverage, List<SampleLine> open, long overdue) {
        String sentence = sentence(overdue, coverage.open(), coverage.undrawn());
        var next = open.stream().filter(VerifierHome::reviewable).findFirst();
        if (next.isPresent())
            return Opening.of(
                    clock,
                    sentence,
                    Opening.deed(
                            "Review sample " + next.get().number(),
                            VerificationNavigation.sample(next.get().id())),
                    Opening.way("See the sampling map", VerificationNavigation.sampling()));
        if (coverage.undrawn() > 0)
            return Opening.of(clock, sentence, Opening.deed("Draw a sample", VerificationNavigation.sampling()));
        return coverage.openActions() > 0
                ? Opening.of(clock, sentence, Opening.deed("See the actions", VerificationNavigation.actions()))
                : Opening.of(clock, sentence, Opening.look("See the sampling map", VerificationNavigation.sampling()));
    }

    /** Whether the actor has something to conclude: not on their own decision, nor while an assessor is to put something right. */
    private static boolean reviewable(SampleLine sample) {
        return !sample.own() && sample.state() != SampleState.ACTION_REQUIRED;
    }

    /** "One action is overdue, two samples are open and four decisions wait to be drawn." */
    static String sentence(long overdue, long open, long undrawn) {
        var parts = new ArrayList<String>();
        if (overdue > 0) parts.add(Noun.of("action").inWords(overdue) + (overdue == 1 ? " is" : " are") + " overdue");
        if (open > 0) parts.add(Noun.of("sample").inWords(open) + (open == 1 ? " is" : " are") + " open");
        if (undrawn > 0)
            parts.add(Noun.of("decision").inWords(undrawn) + (undrawn == 1 ? " waits" : " wait") + " to be drawn");
        return parts.isEmpty() ? "Nothing waits to be verified." : Told.capital(Figures.list(parts)) + ".";
    }

    private static Markup samples(List<SampleLine> open, Coverage coverage) {
        if (open.isEmpty())
            return Markup.of(
                    "<div class=\"card\">{}</div>",
                    coverage.undrawn() > 0
                            ? EmptyState.of(
                                    "No sample is open.",
                                    "A draw picks from what is signed off, and says why it picked each one.")
                            : EmptyState.of(
                                    "No sample is open, and nothing waits to be drawn.",
                                    "When a unit is signed off, it stands here to be drawn from."));
        return Markup.of(
                "<section class=\"card flush\"><header><h2>Open samples</h2><span class=\"sm mut\">{} of {}</span></header><ul class=\"rows tight\">{}</ul></section>",
                open.size(),
                coverage.open(),
                Markup.each(open, VerifierHome::sample));
    }

    private static Markup sample(SampleLine sample) {
        return Markup.of(
                "<li><a router-link href=\"{}\"><span class=\"ref\">{}</span><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}, signed off by {}</span>{}{}</span>{}{}</a></li>",
                VerificationNavigation.sample(sample.id()),
                sample.number(),
                sample.learnerName(),
                sample.unitTitle(),
                sample.assessorName(),
                Markup.when(
                        !sample.reasons().isEmpty(),
                        Markup.of("<span class=\"sm\">{}</span>", String.join("; ", sample.reasons()))),
                Markup.when(
                        sample.own(),
                        new Markup("<span class=\"sm\">You decided on this one. Another verifier reviews it.</span>")),
                StateMark.badge(sample.state()),
                Icon.of("chevron-right"));
    }

    private static Markup actions(List<ActionLine> actions, long open) {
        if (actions.isEmpty()) return Markup.NONE;
        return Markup.of(
                "<section class=\"card flush\"><header><h2>Required actions, the soonest due first</h2><span class=\"sm mut\">{} of {}</span></header>"
                        + "<ul class=\"rows tight\">{}</ul></section>",
                actions.size(),
                open,
                Markup.each(actions, VerifierHome::action));
    }

    private static Markup action(ActionLine action) {
        return Markup.of(
                "<li><a router-link href=\"{}\"><span class=\"ref\">{}</span><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}: {}, {}</span>{}</span>{}</a></li>",
                VerificationNavigation.sample(action.sample()),
                action.number(),
                Told.beginning(action.what(), 90),
                action.whoName(),
                action.learnerName(),
                action.unitTitle(),
                due(action),
                StateMark.badge(action.state()));
    }

    /** The same for whoever has to put it right, where there is little room. */
    static Markup asked(ActionLine action) {
        return Markup.of(
                "<li><a router-link href=\"{}\"><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}, {}</span>{}<span class=\"at\">{}</span></span>{}</a></li>",
                VerificationNavigation.sample(action.sample()),
                Told.beginning(action.what(), 90),
                action.learnerName(),
                action.unitTitle(),
                due(action),
                StateMark.badge(action.state()),
                Icon.of("chevron-right"));
    }

    private static Markup due(ActionLine action) {
        return action.overdue()
                ? Markup.of("<span class=\"sm c-notyet\">Overdue since {}</span>", Told.date(action.dueOn()))
                : Markup.of("<span class=\"sm mut\">Due on {}</span>", Told.date(action.dueOn()));
    }

    private static Markup toDraw(Coverage coverage) {
        return Markup.of(
                "<section class=\"card beside\"><h2>To draw</h2><p class=\"sm mut\">{}</p><p class=\"sm mut\">{}</p><p class=\"deeds\"><a router-link class=\"btn\" href=\"{}\">{}Sampling</a></p></section>",
                coverage.undrawn() == 0
                        ? "Every signed-off unit has been in a draw."
                        : Told.capital(Noun.of("signed-off unit").inWords(coverage.undrawn()))
                                + (coverage.undrawn() == 1 ? " has" : " have") + " not been in a draw yet.",
                coverage.unpicked() == 0
                        ? ""
                        : Told.capital(Noun.of("unit").inWords(coverage.unpicked()))
                                + (coverage.unpicked() == 1 ? " was" : " were")
                                + " not picked, and can be passed once the draw is settled.",
                VerificationNavigation.sampling(),
                Icon.of("shuffle"));
    }

    private static Markup reach(Coverage coverage) {
        if (coverage.decided() == 0) return Markup.NONE;
        return Markup.of(
                "<section class=\"card beside\"><h2>Over the last year</h2>{}<p class=\"sm mut\">{}</p></section>",
                Meter.named(
                        "Sampled",
                        coverage.sampled() + " of " + Noun.of("decision").inFigures(coverage.decided()),
                        coverage.sampled(),
                        coverage.decided()),
                coverage.uncovered() == 0
                        ? "Every assessor is covered on every unit that they decided."
                        : Told.capital(Noun.of("pair").inWords(coverage.uncovered())) + " of assessor and unit "
                                + (coverage.uncovered() == 1 ? "is" : "are") + " not covered yet.");
    }
}
