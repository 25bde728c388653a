package org.assay.assessment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Figures;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitSummary;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** The acting learner's units, each with what is missing. */
@Route(AssessmentNavigation.MY_UNITS)
@PageTitle("My units · Assay")
@Menu(title = "My units", order = 10, icon = "circle-check-big")
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("LEARNER")
class MyUnitsView extends RawHtml implements AfterNavigationObserver {
    private final AssessingUnits units;

    MyUnitsView(AssessingUnits units) {
        this.units = units;
        addClassNames("page", "one");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = units.mine();
        show(Opening.of(heading(mine), second(mine)).and(mine.isEmpty() ? nothing() : list(mine)));
    }

    private static String heading(List<UnitSummary> mine) {
        if (mine.isEmpty()) return "You have no units yet";
        long open = mine.stream()
                .filter(unit -> unit.stage() == SignOffStage.IN_PROGRESS)
                .count();
        if (open == 0) return mine.size() == 1 ? "Your unit is signed off" : "All your units are signed off";
        if (mine.size() == 1) return "Your unit is in progress";
        return Figures.inWords((int) open) + " of your " + mine.size() + " units " + (open == 1 ? "is" : "are")
                + " in progress";
    }

    private static String second(List<UnitSummary> mine) {
        int met = mine.stream().mapToInt(UnitSummary::met).sum();
        int all = mine.stream().mapToInt(unit -> unit.criteria().size()).sum();
        return mine.isEmpty() ? "" : met + " of " + all + " criteria are met.";
    }

    private static Markup nothing() {
        return Markup.of(
                "<div class=\"card\">{}</div>",
                EmptyState.of(
                        "You are not enrolled on anything yet.",
                        "Your centre enrols you; then your units stand here."));
    }

    private static Markup list(List<UnitSummary> mine) {
        return Markup.of(
                "<section class=\"card flush\"><ul class=\"rows unitlist\">{}</ul><footer>{}</footer></section>",
                Markup.each(mine, MyUnitsView::row),
                Strips.legend());
    }

    private static Markup row(UnitSummary unit) {
        return Markup.of(
                """
                <li>{}<div class="grow"><p class="sm mut">{}</p><h2><a router-link href="{}">{}</a></h2>
                <p class="sm">{}</p>{}</div>{}</li>""",
                Strips.ring(unit),
                unit.specification().awardedBy() + ", " + unit.enrolment().cohortName(),
                AssessmentNavigation.unit(unit.id()),
                unit.unit().title(),
                unit.missing(),
                Strips.full(unit),
                Strips.stage(unit, true).and(Icon.of("chevron-right")));
    }
}
