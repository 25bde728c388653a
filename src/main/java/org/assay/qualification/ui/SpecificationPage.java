package org.assay.qualification.ui;

import static org.assay.qualification.Guidance.Kind.ADDITIONAL_INFORMATION;
import static org.assay.qualification.Guidance.Kind.AIM;
import static org.assay.qualification.Guidance.Kind.ASSESSMENT_GUIDANCE;
import static org.assay.qualification.Guidance.Kind.ASSESSMENT_STRATEGY;
import static org.assay.qualification.Guidance.Kind.ASSESSOR_NOTE;
import static org.assay.qualification.Guidance.Kind.BEFORE_YOU_START;
import static org.assay.qualification.Guidance.Kind.COMMON_MISTAKE;
import static org.assay.qualification.Guidance.Kind.EXAM_TIP;
import static org.assay.qualification.Guidance.Kind.HOW_ASSESSED;
import static org.assay.qualification.Guidance.Kind.KEY_CONCEPT;
import static org.assay.qualification.Guidance.Kind.KEY_TERM;
import static org.assay.qualification.Guidance.Kind.MISCONCEPTION;
import static org.assay.qualification.Guidance.Kind.TOPIC_OVERVIEW;
import static org.assay.qualification.Guidance.Kind.TOPIC_SYNOPSIS;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.qualification.Criterion;
import org.assay.qualification.Guidance;
import org.assay.qualification.LearningOutcome;
import org.assay.qualification.Qualification;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.Unit;

/** The words of a specification as one piece of markup, in the order in which somebody reads who has to meet or judge them. */
final class SpecificationPage {
    private final SpecificationKey key;
    private final Unit unit;
    private final CriterionCard cards;
    private final GuidanceMarkup guidance;

    private SpecificationPage(Specification specification, Unit unit) {
        this.key = specification.key();
        this.unit = unit;
        this.guidance = new GuidanceMarkup(specification);
        this.cards = new CriterionCard(specification, unit);
    }

    static Markup of(Specification specification) {
        return Markup.of("<header>{}</header>", PageSentence.of(heading(specification), second(specification)))
                .and(Markup.each(specification.units(), unit -> new SpecificationPage(specification, unit).unit()));
    }

    private static String heading(Specification specification) {
        Unit unit = specification.units().getFirst();
        int outcomes = unit.outcomes().size();
        return specification.title() + ": " + Counted.assessable(unit)
                + (outcomes == 0 ? "" : ", " + outcomes + (outcomes == 1 ? " learning outcome" : " learning outcomes"));
    }

    private static String second(Specification specification) {
        return Stream.of(
                        specification.qualification().map(Qualification::title).orElse(specification.awardedBy()),
                        specification.centreDevised()
                                ? "ends as complete, never as claimable"
                                : specification
                                        .level()
                                        .map(level -> "level " + level)
                                        .orElse("level not known"),
                        "version " + specification.version())
                .collect(Collectors.joining(" · "));
    }

    private Markup unit() {
        return Markup.join(
                guidance.section("About this unit", pieces(AIM, TOPIC_SYNOPSIS, HOW_ASSESSED, ASSESSMENT_STRATEGY)),
                assessable(),
                cards.wholeUnitRules(),
                guidance.section("Assessment guidance", unattached(ASSESSMENT_GUIDANCE, ASSESSOR_NOTE)),
                guidance.section("Tips", pieces(EXAM_TIP)),
                guidance.section("Common mistakes", pieces(COMMON_MISTAKE, MISCONCEPTION)),
                guidance.section("Key concepts", pieces(KEY_CONCEPT)),
                guidance.section("Key terms", pieces(KEY_TERM)),
                guidance.section("The qualification", pieces(TOPIC_OVERVIEW)),
                guidance.section("Before you start", pieces(BEFORE_YOU_START)),
                guidance.section("Additional information", pieces(ADDITIONAL_INFORMATION)));
    }

    private Markup assessable() {
        boolean numbered = unit.criteria().getFirst().kind() == Criterion.Kind.CRITERION;
        if (numbered) {
            return Markup.each(unit.outcomes(), this::outcomeWithCriteria);
        }
        return Markup.when(
                        !unit.outcomes().isEmpty(),
                        Markup.of(
                                "<section class=\"card\"><h2>Learning outcomes</h2><ol class=\"outcomes\">{}</ol></section>",
                                Markup.each(
                                        unit.outcomes(),
                                        outcome -> Markup.of(
                                                "<li id=\"{}\">{} <span>{}</span></li>",
                                                outcome.anchor(),
                                                link(outcome.anchor(), "LO" + outcome.number()),
                                                outcome.words()))))
                .and(Markup.of(
                        "<section class=\"card criteria\"><header><h2>Marking points</h2><span class=\"sm mut\">They belong to the"
                                + " unit, not to an outcome; they alone count for progress</span></header>{}</section>",
                        Markup.each(unit.criteria(), cards::of)));
    }

    private Markup outcomeWithCriteria(LearningOutcome outcome) {
        return Markup.of(
                "<section class=\"card criteria\" id=\"{}\"><header><h2>{} {}</h2></header>{}{}</section>",
                outcome.anchor(),
                link(outcome.anchor(), "LO" + outcome.number()),
                outcome.words(),
                Markup.each(
                        unit.guidance().stream()
                                .filter(piece -> piece.place().equals(new Guidance.Place.OfOutcome(outcome.number())))
                                .toList(),
                        guidance::piece),
                Markup.each(unit.criteriaOf(outcome), cards::of));
    }

    private Markup link(String anchor, String label) {
        return Markup.of(
                "<a router-link class=\"ref\" href=\"{}\">{}</a>", QualificationNavigation.item(key, anchor), label);
    }

    private List<Guidance> pieces(Guidance.Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> unit.guidance(kind).stream()).toList();
    }

    private List<Guidance> unattached(Guidance.Kind... kinds) {
        return pieces(kinds).stream()
                .filter(piece -> piece.place() instanceof Guidance.Place.WholeUnit)
                .toList();
    }
}
