package org.assay.qualification.ui;

import java.util.List;
import java.util.Map;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Confirmation;
import org.assay.qualification.Qualification;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;

/** The list of specifications as one piece of markup. */
final class CatalogueList {
    private CatalogueList() {}

    static Markup of(List<Specification> specifications, Map<SpecificationKey, Confirmation> confirmed) {
        return Markup.of(
                        "<header>{}</header>",
                        PageSentence.of(heading(specifications), second(specifications, confirmed)))
                .and(Markup.of("""
                        <div class="tablewrap"><table class="table stack catalogue">
                        <caption class="vh">Specifications in the catalogue</caption>
                        <thead><tr><th scope="col">Specification</th><th scope="col">Awarding organisation</th>
                        <th scope="col">Level</th><th scope="col">Assessed by</th><th scope="col">Where its words come from</th></tr></thead>
                        <tbody>{}</tbody></table></div>""", Markup.each(specifications, specification -> row(specification, confirmed))));
    }

    private static Markup row(Specification specification, Map<SpecificationKey, Confirmation> confirmed) {
        return Markup.of(
                """
                <tr><th scope="row"><a router-link href="{}">{}</a><span class="under">{}</span></th>
                <td data-label="Awarded by">{}</td><td data-label="Level">{}</td><td data-label="Assessed by">{}</td>
                <td data-label="Words">{}</td></tr>""",
                QualificationNavigation.specification(specification.key()),
                specification.title(),
                specification
                        .qualification()
                        .map(Qualification::title)
                        .orElse(specification.centreDevised() ? "A template for centres" : "A single unit"),
                specification.awardedBy(),
                specification.level().map(String::valueOf).orElse(specification.centreDevised() ? "None" : "Not known"),
                Counted.assessable(specification.units().getFirst()),
                badges(specification, confirmed));
    }

    private static Markup badges(Specification specification, Map<SpecificationKey, Confirmation> confirmed) {
        if (specification.centreDevised()) {
            return Markup.text(specification.provenance().reading().words());
        }
        return Markup.of(
                "<span class=\"badges\">{}{}</span>",
                SourceMark.of(specification.provenance()).map(StateMark::badge),
                StateMark.badge(
                        confirmed.containsKey(specification.key())
                                ? Confirmation.Standing.CONFIRMED
                                : Confirmation.Standing.NOT_CONFIRMED));
    }

    private static String heading(List<Specification> specifications) {
        long devised =
                specifications.stream().filter(Specification::centreDevised).count();
        return Counted.capital(specifications.size()) + " specifications to assess against, " + Counted.number(devised)
                + " of them centre-devised";
    }

    private static String second(List<Specification> specifications, Map<SpecificationKey, Confirmation> confirmed) {
        long open = specifications.stream()
                .filter(specification -> !specification.centreDevised() && !confirmed.containsKey(specification.key()))
                .count();
        return open == 0
                ? "Your centre has confirmed each of them against the awarding organisation’s document."
                : open + " not yet confirmed by your centre against the awarding organisation’s own document.";
    }
}
