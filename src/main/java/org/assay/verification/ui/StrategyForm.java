package org.assay.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;
import org.assay.verification.RiskRaiser;
import org.assay.verification.Sampling;

/** The next version of the strategy, beginning from the one in force. */
class StrategyForm extends Div {
    private final transient Sampling sampling;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final IntegerField rate = new IntegerField("Base rate, percent of each assessor’s decisions");
    private final IntegerField minimum = new IntegerField("At least so many of each assessor in each draw");
    private final CheckboxGroup<RiskRaiser> raisers = new CheckboxGroup<>("Also look at");
    private final TextArea rationale = new TextArea("Why these numbers");

    StrategyForm(Sampling sampling, Runnable done) {
        this.sampling = sampling;
        this.done = done;
        rate.setManualValidation(true);
        minimum.setManualValidation(true);
        raisers.setItems(RiskRaiser.values());
        raisers.setItemLabelGenerator(RiskRaiser::word);
        rationale.setMaxLength(4000);
        rationale.setMinRows(4);
        rationale.setManualValidation(true);
        rationale.setHelperText("The awarding organisation reads it");
        var adopt = new Button("Adopt as the next version", press -> adopt());
        adopt.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("card", "stacked");
        add(
                new H2("Adopt another version"),
                new Paragraph(
                        "A trainee’s first decision on each unit, overrides and returned units are picked whatever you choose."),
                summary,
                rate,
                minimum,
                raisers,
                rationale,
                adopt);
        begin();
    }

    private void begin() {
        var now = sampling.strategy();
        rate.setValue(now.baseRate());
        minimum.setValue(now.minimumPerAssessor());
        raisers.setValue(now.raisers());
        rationale.clear();
    }

    private void adopt() {
        summary.say(List.of());
        try {
            var adopted = sampling.adopt(
                    rationale.getValue(),
                    rate.getOptionalValue().orElse(-1),
                    raisers.getValue(),
                    minimum.getOptionalValue().orElse(-1));
            Toast.done("Version " + adopted.version() + " is in force.", "The next draw follows it.");
            begin();
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(
                    new Problem(refused.getMessage(), field(refused.refusal().rule()))));
        }
    }

    private Component field(String rule) {
        return switch (rule) {
            case "STRATEGY_RATE" -> rate;
            case "STRATEGY_MINIMUM" -> minimum;
            default -> rationale;
        };
    }
}
