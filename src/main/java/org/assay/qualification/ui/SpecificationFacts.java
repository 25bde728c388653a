package org.assay.qualification.ui;

import java.util.List;
import java.util.Optional;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Provenance;
import org.assay.qualification.Qualification;
import org.assay.qualification.RuleOfCombination;
import org.assay.qualification.Specification;
import org.assay.qualification.Unit;

/** What stands beside a specification: what is on the page, where its words come from, and the qualification's facts. */
final class SpecificationFacts {
    private static final String UNKNOWN = "Not known";

    private SpecificationFacts() {}

    static Markup contents(Specification specification) {
        return Markup.of(
                "<nav class=\"card contents\" aria-label=\"On this page\"><h2>On this page</h2><ul>{}</ul></nav>",
                Markup.each(
                        specification.units(),
                        unit -> Markup.each(
                                unit.criteria(),
                                criterion -> Markup.of(
                                        "<li><a router-link href=\"{}\"><span class=\"ref\">{}</span> {}</a></li>",
                                        QualificationNavigation.criterion(specification.key(), criterion.ref()),
                                        criterion.ref(),
                                        criterion.shortTitle()))));
    }

    static Markup provenance(Specification specification) {
        Provenance provenance = specification.provenance();
        return Markup.of(
                "<section class=\"card provenance\"><h2>Where these words come from</h2>{}<p class=\"sm\">{}</p>{}{}</section>",
                SourceMark.of(provenance)
                        .map(mark -> Markup.of("<p>{}</p>", StateMark.badge(mark)))
                        .orElseGet(() -> Markup.of(
                                "<p class=\"sm\"><b>{}</b></p>",
                                provenance.reading().words())),
                provenance.source(),
                list("Repaired", provenance.repairs()),
                list("To know", provenance.notes()));
    }

    private static Markup list(String heading, List<String> sentences) {
        return Markup.when(
                !sentences.isEmpty(),
                Markup.of(
                        "<h3>{}</h3><ul class=\"sm\">{}</ul>",
                        heading,
                        Markup.each(sentences, sentence -> Markup.of("<li>{}</li>", sentence))));
    }

    static Markup qualification(Specification specification) {
        Optional<Qualification> qualification = specification.qualification();
        Unit unit = specification.units().getFirst();
        Markup ofTheAwardingOrganisation = specification.centreDevised()
                ? Markup.NONE
                : Markup.join(
                        fact("Qualification", qualification.map(Qualification::title)),
                        fact("Its level", specification.level()),
                        fact("Its number", qualification.flatMap(Qualification::number)),
                        fact("Its reference", qualification.flatMap(Qualification::reference)),
                        fact("Unit reference", unit.reference()),
                        fact("Unit level", unit.level()),
                        fact("Unit credit", unit.credit()),
                        fact("Guided hours", unit.guidedHours()));
        return Markup.of(
                "<section class=\"card\"><h2>Facts</h2><dl class=\"facts\">{}{}{}</dl>{}</section>",
                fact("Awarded by", Optional.of(awardedBy(specification))),
                ofTheAwardingOrganisation,
                fact("Version", Optional.of(specification.version() + " (" + specification.key() + ")")),
                qualification.flatMap(Qualification::rule).map(SpecificationFacts::rule));
    }

    private static String awardedBy(Specification specification) {
        return specification
                .awardingOrganisation()
                .map(organisation -> organisation.name().equals(organisation.shortName())
                        ? organisation.name()
                        : organisation.name() + ", " + organisation.shortName())
                .orElse("Nobody: centre-devised");
    }

    private static Markup fact(String what, Optional<?> value) {
        return Markup.of("<dt>{}</dt><dd>{}</dd>", what, value.isPresent() ? value : UNKNOWN);
    }

    private static Markup rule(RuleOfCombination rule) {
        return Markup.of(
                """
                <details class="combination"><summary>Rule of combination {}</summary>
                <p class="sm">{} credits in all, {} of them at level {} or above; {} to {} guided learning hours.</p>
                <ul class="sm">{}</ul></details>""",
                rule.reference(),
                rule.totalCredits(),
                rule.creditsAtOrAboveLevel(),
                rule.minimumLevel(),
                rule.guidedHoursFrom(),
                rule.guidedHoursTo(),
                Markup.each(rule.groups(), SpecificationFacts::group));
    }

    private static Markup group(RuleOfCombination.Group group) {
        return Markup.of(
                "<li><b>Group {}</b>{}: {}{}</li>",
                group.key(),
                Markup.when(group.mandatory(), Markup.text(" (mandatory)")),
                credits(group),
                Markup.when(
                        !group.units().isEmpty(),
                        Markup.of(
                                "<ul>{}</ul>",
                                Markup.each(
                                        group.units(),
                                        unit -> Markup.of(
                                                "<li>{} <span class=\"mut\">{}, {} credits{}</span></li>",
                                                unit.title(),
                                                unit.reference(),
                                                unit.credit(),
                                                unit.guidedHours().map(hours -> ", " + hours + " hours"))))));
    }

    private static String credits(RuleOfCombination.Group group) {
        if (group.atLeastCredits().isPresent() && group.atLeastCredits().equals(group.atMostCredits())) {
            return group.atLeastCredits().get() + " credits";
        }
        return group.atLeastCredits()
                .map(least -> "at least " + least + " credits")
                .or(() -> group.atMostCredits().map(most -> "at most " + most + " credits"))
                .orElse("no limit");
    }
}
