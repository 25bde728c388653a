package org.assay.centre.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.platform.Mark;
import org.assay.platform.Refused;
import org.assay.platform.Shape;
import org.assay.platform.Tone;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.Specification;
import org.assay.qualification.SufficiencyRule;

/** One rule: the specification's words, what the centre asks, and for the verifier the numbers. */
class PolicyRow extends Div {
    private enum Force implements Mark {
        BINDS("Binds", Shape.CIRCLE_TICK, Tone.MET),
        ADVISES("Only advises", Shape.OPEN_CIRCLE, Tone.WAIT);

        private final Look look;

        Force(String word, Shape shape, Tone tone) {
            this.look = new Look(word, shape, tone);
        }

        @Override
        public Look look() {
            return look;
        }
    }

    private final transient CentreOffice office;
    private final transient Specification specification;
    private final transient SufficiencyRule rule;
    private final transient Runnable done;
    private final IntegerField atLeast = number("At least");
    private final IntegerField overDays = number("Over days");

    PolicyRow(
            CentreOffice office,
            Specification specification,
            SufficiencyRule rule,
            Optional<AdoptedRule> adopted,
            boolean adopts,
            Runnable done) {
        this.office = office;
        this.specification = specification;
        this.rule = rule;
        this.done = done;
        addClassName("policy");
        int many = adopted.map(AdoptedRule::atLeast).orElse(rule.atLeast());
        int days = adopted.map(AdoptedRule::overDays).orElse(rule.overDays());
        add(new RawHtml(words(adopted.isPresent(), many, days)).classed("grow"));
        if (adopts && !rule.advisory()) add(deed(adopted.isPresent(), many, days));
    }

    private Markup words(boolean adopted, int many, int days) {
        return Markup.of(
                """
                <h3>{} {}</h3><p class="quote">{}: {}</p><p>{} {}</p>{}""",
                rule.id(),
                StateMark.badge(adopted ? Force.BINDS : Force.ADVISES),
                specification.awardedBy(),
                rule.theSpecificationsWords(),
                adopted ? "The centre’s rule:" : "Suggested:",
                rule.asks(many, days),
                rule.leftToTheAssessor()
                        .map(left -> Markup.of("<p class=\"sm mut\">Left to the assessor: {}</p>", left)));
    }

    private Div deed(boolean adopted, int many, int days) {
        var deed = new Div();
        deed.addClassName("numbers");
        if (rule.atLeast() > 0) {
            atLeast.setValue(many);
            deed.add(atLeast);
        }
        if (rule.overDays() > 0) {
            overDays.setValue(days);
            deed.add(overDays);
        }
        if (adopted && rule.atLeast() == 0) return deed;
        var adopt = new Button(adopted ? "Change" : "Adopt", press -> adopt());
        adopt.setAriaLabel((adopted ? "Change rule " : "Adopt rule ") + rule.id() + " of " + specification.title());
        deed.add(adopt);
        return deed;
    }

    private void adopt() {
        try {
            var now = new AdoptedRule(
                    specification.key(),
                    rule.id(),
                    rule.atLeast() > 0 ? atLeast.getOptionalValue().orElse(-1) : 0,
                    rule.overDays() > 0 ? overDays.getOptionalValue().orElse(-1) : 0);
            office.adopt(now);
            Toast.done("Rule " + rule.id() + " binds.", rule.asks(now.atLeast(), now.overDays()));
            done.run();
        } catch (Refused refused) {
            atLeast.setErrorMessage(refused.getMessage());
            atLeast.setInvalid(true);
            atLeast.focus();
        }
    }

    private static IntegerField number(String label) {
        var field = new IntegerField(label);
        field.setMin(0);
        field.setMax(999);
        field.setManualValidation(true);
        return field;
    }
}
