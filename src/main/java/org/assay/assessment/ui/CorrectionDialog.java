package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.assay.assessment.Correction;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.Verdict;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** Asks for the decision that is right, and why the earlier one was not. What is refused stays open with everything that was typed. */
class CorrectionDialog {
    private static final int LONGEST = 2000;

    private final Dialog dialog = new Dialog();
    private final RawHtml answer = new RawHtml();
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>("The decision is");
    private final TextArea comment = area("What is missing, to the learner");
    private final TextArea reason = area("Why the earlier decision was wrong");
    private final transient JudgementLine wrong;
    private final transient UnitAssessmentId unit;

    CorrectionDialog(UnitAssessmentId unit, JudgementLine wrong, String learner) {
        this.unit = unit;
        this.wrong = wrong;
        dialog.setHeaderTitle("Correct the decision on " + wrong.criterion() + "?");
        dialog.setWidth("min(560px, calc(100vw - 32px))");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(Verdict::word);
        verdict.setItemEnabledProvider(one -> one != wrong.verdict());
        verdict.addValueChangeListener(change -> comment.setVisible(change.getValue() != Verdict.MET));
        comment.setVisible(false);
        answer.setVisible(false);
        answer.getElement().setAttribute("tabindex", "-1");
        var said = new Paragraph(wrong.byName() + " decided “" + wrong.verdict().word() + "” on "
                + When.moment(wrong.at()) + ". That stays in the record; your correction stands after it, and "
                + learner
                + " is told.");
        dialog.add(answer, said, verdict, comment, reason);
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxLength(LONGEST);
        return area;
    }

    /** Opens it. @param deed makes the correction, or refuses it */
    void open(SerializableConsumer<Correction> deed) {
        var keep = new Button("Keep it as it is", press -> dialog.close());
        var confirm = new Button("Correct the decision");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(press -> {
            if (verdict.isEmpty()) {
                refuse(RefusalCard.alert("Choose the decision that is right.", java.util.List.of()));
                return;
            }
            try {
                deed.accept(
                        new Correction(unit, wrong.seq(), verdict.getValue(), comment.getValue(), reason.getValue()));
                dialog.close();
            } catch (Refused refused) {
                refuse(RefusalCard.alert(
                        refused.refusal().sentence(), refused.refusal().details()));
            }
        });
        dialog.getFooter().add(keep, confirm);
        dialog.open();
    }

    private void refuse(Markup card) {
        answer.show(card);
        answer.setVisible(true);
        answer.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
