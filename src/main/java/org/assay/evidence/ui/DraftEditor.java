package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.SubmittingEvidence;
import org.assay.evidence.UnitChoice;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;

/** The page on which a learner writes a draft. Everything is saved within two seconds of the last key; nothing has to be saved by hand. */
final class DraftEditor extends Composite<Div> {
    private final SubmittingEvidence submitting;
    private final EvidenceItem item;
    private final ErrorSummary errors = new ErrorSummary();
    private final RawHtml refused = new RawHtml();
    private final Span saved = new Span();
    private final TextField title = new TextField("Title");
    private final TextArea narrative = new TextArea("What happened, what you did, and why");
    private final FactFields facts;
    private final FilesPanel files;
    private final CriteriaPanel criteria;

    DraftEditor(SubmittingEvidence submitting, EvidenceItem item, List<UnitChoice> choices) {
        this.submitting = submitting;
        this.item = item;
        this.facts = new FactFields(item.facts());
        this.files = new FilesPanel(submitting, item, narrative::focus);
        this.criteria = new CriteriaPanel(item.id(), choices);
        prepare();
        var needed = Needed.by(choices);
        var help = WritingHelp.of(choices);
        var column = new Div(
                head(),
                errors,
                refused,
                files,
                title,
                facts.first(needed),
                narrative,
                scaffolds(),
                new RawHtml(help).classed("narrow"),
                criteria,
                facts.more(needed),
                discardButton(),
                bar());
        column.addClassName("writing");
        var aside = new Aside(new RawHtml(help));
        aside.getElement().setAttribute("aria-label", "Help with writing");
        getContent().getStyle().set("display", "contents");
        getContent().add(column, aside);
    }

    private void prepare() {
        title.setValue(item.title());
        title.setMaxLength(200);
        title.setManualValidation(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(FactFields.LAZY);
        narrative.setValue(item.narrative());
        narrative.setMaxLength(20_000);
        narrative.setMinRows(7);
        narrative.setManualValidation(true);
        narrative.setHelperText("In your own words. You can add files instead, or both.");
        narrative.setValueChangeMode(ValueChangeMode.LAZY);
        narrative.setValueChangeTimeout(FactFields.LAZY);
        title.addValueChangeListener(change -> save());
        narrative.addValueChangeListener(change -> save());
        facts.onChange(this::save);
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        saved.setText("Draft saved " + Said.time(item.savedAt()));
    }

    private Div head() {
        String heading = item.version() > 1 ? "Answer with version " + item.version() : "Add evidence";
        var head = new Div(new RawHtml(Markup.of("<h1>{}</h1>", heading)), saved);
        head.addClassName("field-head");
        return head;
    }

    private Div scaffolds() {
        var row = new Div(
                scaffold("STAR", "Situation:\n\nTask:\n\nAction:\n\nResult:\n"),
                scaffold("PEEL", "Point:\n\nEvidence:\n\nExplanation:\n\nLink back:\n"));
        row.addClassName("deeds");
        return row;
    }

    private Button scaffold(String name, String headings) {
        var insert = new Button("Insert " + name + " headings", press -> {
            String before = narrative.getValue();
            narrative.setValue(before.isBlank() ? headings : before.stripTrailing() + "\n\n" + headings);
            narrative.focus();
        });
        insert.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return insert;
    }

    private Div bar() {
        var check = new Button("Check and submit", press -> check());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClassNames("touch", "grow-phone");
        var bar = new Div(check);
        bar.addClassName("bar");
        return bar;
    }

    private Button discardButton() {
        var discard = new Button("Discard this draft", press -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        discard.getStyle().set("justify-self", "start");
        return discard;
    }

    private boolean save() {
        try {
            var now = submitting.revise(
                    item.id(), new EvidenceDraft(title.getValue(), facts.facts(), narrative.getValue()));
            saved.setText("Draft saved " + Said.time(now.savedAt()));
            refused.show(Markup.NONE);
            return true;
        } catch (Refused no) {
            saved.setText("Not saved");
            refused.show(RefusalCard.alert(no.refusal().sentence(), no.refusal().details()));
            return false;
        }
    }

    private void check() {
        if (!save()) return;
        List<Refusal> lacking = submitting.lacking(item.id());
        errors.say(lacking.stream()
                .map(refusal -> new Problem(refusal.sentence(), field(refusal.rule())))
                .toList());
        if (lacking.isEmpty()) UI.getCurrent().navigate(EvidenceNavigation.check(item.id()));
    }

    /** Where what a rule misses is mended. */
    private Component field(String rule) {
        return switch (rule) {
            case "evidence-title" -> title;
            case "evidence-day", "evidence-future" -> facts.day;
            case "evidence-criterion" -> criteria.change();
            default -> narrative;
        };
    }

    private void discard() {
        new ReasonDialog("Discard this draft?", "Its text and files go away. Nobody else has seen it.", "Discard it")
                .destructive()
                .labelled("Why")
                .ask(reason -> {
                    try {
                        submitting.discard(item.id());
                        UI.getCurrent().navigate(EvidenceNavigation.mine());
                        Toast.done("Discarded.", "");
                    } catch (Refused no) {
                        Toast.failed("Not discarded.", no.refusal().sentence());
                    }
                });
    }
}
