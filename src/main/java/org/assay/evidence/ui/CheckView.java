package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.AuthenticityDeclaration;
import org.assay.evidence.ChoosingCriteria;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;

/** The last look before a learner declares a draft their own and submits it. */
@Route(EvidenceNavigation.EVIDENCE + "/:id/check")
@PageTitle("Check and submit · Assay")
@StyleSheet("context://assay/evidence.css")
@RolesAllowed("LEARNER")
class CheckView extends Div implements BeforeEnterObserver, Crumbed {
    private final SubmittingEvidence submitting;
    private final ChoosingCriteria choosing;
    private final ErrorSummary errors = new ErrorSummary();
    private final RawHtml refused = new RawHtml();
    private final TextArea aiUse = new TextArea("AI tools that you used, and for what");
    private final Checkbox own = new Checkbox(AuthenticityDeclaration.text(AuthenticityDeclaration.WORDING));
    private final Checkbox ai = new Checkbox(AuthenticityDeclaration.aiText());
    private EvidenceId evidence = new EvidenceId(new UUID(0, 0));
    private String title = "";

    CheckView(SubmittingEvidence submitting, ChoosingCriteria choosing) {
        this.submitting = submitting;
        this.choosing = choosing;
        addClassNames("page", "one");
        aiUse.setHelperText("Leave it empty where you used none. Saying so is honest; it is not held against you.");
        aiUse.setMaxLength(2000);
        aiUse.setValueChangeMode(ValueChangeMode.LAZY);
        aiUse.setValueChangeTimeout(FactFields.LAZY);
        aiUse.addValueChangeListener(change -> {
            if (change.isFromClient()) keep();
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        evidence = Address.evidence(event);
        var item = submitting.item(evidence);
        if (item.state() != EvidenceState.DRAFT || !submitting.lacking(evidence).isEmpty()) {
            event.forwardTo(EvidenceNavigation.item(evidence));
            return;
        }
        title = item.title();
        aiUse.setValue(item.facts().aiUse());
        var submit = new Button("Submit", press -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClassNames("touch", "grow-phone");
        var bar = new Div(submit);
        bar.addClassName("bar");
        var column = new Div(
                errors,
                refused,
                new RawHtml(CheckMarkup.answers(item, choosing.choices(item))).classed("col"),
                aiUse,
                own,
                ai,
                bar);
        column.addClassName("writing");
        removeAll();
        add(column);
    }

    private void keep() {
        EvidenceItem item = submitting.item(evidence);
        submitting.revise(
                evidence, new EvidenceDraft(item.title(), item.facts().aiUse(aiUse.getValue()), item.narrative()));
    }

    private void submit() {
        List<Problem> problems = new ArrayList<>();
        if (!own.getValue()) problems.add(new Problem("Tick that this is your own work", own));
        if (!ai.getValue())
            problems.add(new Problem("Tick that you have said where you used an AI tool, or that you used none", ai));
        errors.say(problems);
        if (!problems.isEmpty()) return;
        try {
            keep();
            submitting.declareAndSubmit(
                    evidence,
                    new AuthenticityDeclaration(AuthenticityDeclaration.WORDING, own.getValue(), ai.getValue()));
            UI.getCurrent().navigate(EvidenceNavigation.item(evidence));
            Toast.done("Submitted.", "Your assessor sees it from now on.");
        } catch (Refused no) {
            refused.show(RefusalCard.alert(no.refusal().sentence(), no.refusal().details()));
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("Evidence", EvidenceNavigation.mine()),
                new Crumb(title, EvidenceNavigation.item(evidence)),
                Crumb.here("Check and submit"));
    }
}
