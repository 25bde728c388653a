package org.assay.verification.ui;

import java.util.List;
import org.assay.assessment.UnitSummary;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.centre.StaffLine;
import org.assay.identity.Role;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.CriteriaStrip;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.verification.ActionLine;
import org.assay.verification.DrawLine;
import org.assay.verification.SampleLine;
import org.assay.verification.SamplingStrategy;
import org.assay.verification.VisitRoom;

/** What a visit room shows, piece by piece. */
final class RoomTables {
    private RoomTables() {}

    static Markup learners(List<VisitRoom.Entry> page, long all, Paged paged) {
        if (page.isEmpty())
            return EmptyState.of(
                    "No learner is in scope", "The centre has nobody enrolled with this awarding organisation.");
        return Markup.of("""
                <div class="tablewrap"><table class="table stack"><caption>Learners</caption>
                <thead><tr><th scope="col">Learner</th><th scope="col">Registration</th><th scope="col">Unit and criteria</th></tr></thead>
                <tbody>{}</tbody></table>{}</div>""", Markup.each(page, RoomTables::learner), paged.pager(page.size(), all));
    }

    private static Markup learner(VisitRoom.Entry entry) {
        var line = entry.enrolment();
        return Markup.of(
                """
                <tr><th scope="row">{}<span class="under">{}</span></th><td data-label="Registration"><span>{}<span class="under">{}</span></span></td>
                <td data-label="Units"><span>{}</span></td></tr>""",
                line.learnerName(),
                StateMark.state(line.state()),
                line.registrationNumber().orElse("Not registered"),
                line.registeredOn().map(Spoken::day).orElse(""),
                Markup.each(entry.units(), RoomTables::unit));
    }

    private static Markup unit(UnitSummary unit) {
        return Markup.of(
                "<span class=\"inscope\"><span class=\"between wrap\"><a router-link href=\"{}\">{}</a>{}</span>{}</span>",
                AssessmentNavigation.unit(unit.id()),
                unit.unit().title(),
                StateMark.state(unit.stage()),
                CriteriaStrip.small(
                        "Criteria of " + unit.unit().title() + ", "
                                + unit.enrolment().learnerName(),
                        unit.criteria().stream()
                                .map(one -> CriteriaStrip.Item.of(one.ref().value(), one.state()))
                                .toList()));
    }

    static Markup samples(List<SampleLine> samples, long all) {
        return Markup.of(
                "<section><h2>Samples</h2>{}</section>",
                samples.isEmpty()
                        ? EmptyState.of("Nothing in scope was sampled yet", "The centre’s draws are below.")
                        : Markup.of(
                                "<div class=\"tablewrap mt\">{}</div>{}",
                                SampleCards.table("Samples in scope", samples),
                                Markup.when(
                                        all > samples.size(),
                                        Markup.of(
                                                "<p class=\"sm mut mt\">The latest {} of {}; the report has all of them.</p>",
                                                samples.size(),
                                                all))));
    }

    static Markup draws(List<DrawLine> draws) {
        return Markup.of(
                "<section class=\"card\"><h2>Draws</h2>{}</section>",
                draws.isEmpty()
                        ? EmptyState.of("Nothing was drawn yet", "The centre draws when units are signed off.")
                        : Markup.of("<ul class=\"rows\">{}</ul>", Markup.each(draws, RoomTables::draw)));
    }

    private static Markup draw(DrawLine draw) {
        return Markup.of(
                "<li><span class=\"grow\"><b>Draw {}: {} of {}</b><span class=\"sm mut\">{}, {}, {}</span><span class=\"sm\">Seed <code title=\"{}\">{}</code>, population <code title=\"{}\">{}</code></span></span></li>",
                draw.number(),
                draw.picked(),
                Spoken.count(draw.population(), "decision", "decisions"),
                Spoken.moment(draw.at()),
                draw.by(),
                draw.strategy() == 0 ? "no adopted strategy" : "strategy version " + draw.strategy(),
                draw.seed(),
                draw.shortSeed(),
                draw.populationHash(),
                draw.shortPopulationHash());
    }

    static Markup actions(List<ActionLine> actions) {
        return Markup.of(
                "<section class=\"card\"><h2>Required actions</h2>{}</section>",
                actions.isEmpty()
                        ? EmptyState.of("No action was required", "Actions from samples stand here.")
                        : Markup.of("<ul class=\"rows\">{}</ul>", Markup.each(actions, RoomTables::action)));
    }

    private static Markup action(ActionLine action) {
        return Markup.of(
                "<li><span class=\"grow\"><a router-link href=\"{}\">{}</a><span class=\"sm mut\">{}, due {}{}</span><span>{}</span></span></li>",
                VerificationNavigation.sample(action.sample()),
                action.what(),
                action.whoName(),
                Spoken.day(action.dueOn()),
                action.overdue() ? ", the day has passed" : "",
                StateMark.badge(action.state()));
    }

    static Markup strategy(SamplingStrategy strategy) {
        return Markup.of(
                "<section class=\"card prose\"><h2>{}</h2><ul class=\"sm\">{}</ul></section>",
                strategy.adopted() ? "Sampling strategy, version " + strategy.version() : "No strategy is adopted yet",
                Markup.each(strategy.rules(), rule -> Markup.of("<li>{}</li>", rule)));
    }

    static Markup staff(List<StaffLine> staff) {
        return Markup.of(
                "<section class=\"card\"><h2>Staff</h2><ul class=\"rows\">{}</ul></section>",
                Markup.each(
                        staff,
                        member -> Markup.of(
                                "<li><span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span></span>{}</li>",
                                member.name(),
                                String.join(
                                        ", ",
                                        member.roles().stream()
                                                .sorted()
                                                .map(Role::word)
                                                .toList()),
                                StateMark.badge(member.standing()))));
    }
}
