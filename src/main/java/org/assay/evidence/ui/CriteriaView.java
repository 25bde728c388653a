package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.assay.evidence.ChoosingCriteria;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.evidence.UnitChoice;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** The choice of criteria for a draft: what each asks for, what is met already, and what the rules say with this item counted. */
@Route(EvidenceNavigation.EVIDENCE + "/:id/criteria")
@PageTitle("Criteria it may meet · Assay")
@StyleSheet("context://assay/evidence.css")
@RolesAllowed("LEARNER")
class CriteriaView extends Div implements BeforeEnterObserver, Crumbed {
    private final SubmittingEvidence submitting;
    private final ChoosingCriteria choosing;
    private final List<ChoiceRow> rows = new ArrayList<>();
    private final RawHtml refused = new RawHtml();
    private final RawHtml count = new RawHtml().classed("saved");
    private EvidenceId evidence = new EvidenceId(new java.util.UUID(0, 0));
    private String title = "";

    CriteriaView(SubmittingEvidence submitting, ChoosingCriteria choosing) {
        this.submitting = submitting;
        this.choosing = choosing;
        addClassNames("page", "one");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        evidence = Address.evidence(event);
        var item = submitting.item(evidence);
        title = item.title().isBlank() ? "Add evidence" : item.title();
        var choices = choosing.choices(item);
        removeAll();
        rows.clear();
        var head = new Div(new RawHtml(Markup.of("<h1>Criteria it may meet</h1>")), count);
        head.addClassName("field-head");
        var column = new Div(head, refused);
        column.addClassName("col");
        choices.forEach(choice -> column.add(unit(choice)));
        if (choices.isEmpty())
            column.add(new RawHtml(EmptyState.of("You are not enrolled on anything now", "Your centre enrols you.")));
        var use = new Button("Use these criteria", press -> use());
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.addClassNames("touch", "grow-phone");
        var bar = new Div(use);
        bar.addClassName("bar");
        column.add(bar);
        add(column);
        counted();
    }

    private Section unit(UnitChoice choice) {
        var section = new Section(new RawHtml(Markup.of(
                "<header><h2>{}</h2><span class=\"sm mut\">{}</span></header>",
                choice.unit().title(),
                choice.specification().awardedBy())));
        section.addClassNames("card", "flush", "criteria-choice");
        choice.criteria().forEach(one -> {
            var row = new ChoiceRow(one, this::save);
            rows.add(row);
            section.add(row);
        });
        return section;
    }

    /** Kept at once; the words of the rules follow what is now chosen. */
    private void save() {
        if (!kept()) return;
        var choices = choosing.choices(submitting.item(evidence));
        int at = 0;
        for (UnitChoice choice : choices)
            for (var one : choice.criteria())
                if (at < rows.size()) rows.get(at++).explain(one);
        counted();
    }

    private boolean kept() {
        try {
            submitting.putForward(evidence, chosen());
            refused.show(Markup.NONE);
            return true;
        } catch (Refused no) {
            refused.show(RefusalCard.alert(no.refusal().sentence(), no.refusal().details()));
            return false;
        }
    }

    private void use() {
        if (kept()) UI.getCurrent().navigate(EvidenceNavigation.item(evidence));
    }

    private List<PutForward> chosen() {
        return rows.stream().flatMap(row -> row.chosen().stream()).toList();
    }

    private void counted() {
        count.show(Markup.of("<span role=\"status\">{} chosen</span>", chosen().size()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("Evidence", EvidenceNavigation.mine()),
                new Crumb(title, EvidenceNavigation.item(evidence)),
                Crumb.here("Criteria"));
    }
}
