package org.assay.journey;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.assay.verification.RiskRaiser;

/** What an internal verifier does with the decisions of others. */
record VerifiersWork(Somebody verifier) {
    void draws() {
        verifier.opens("sampling").presses("Draw a sample").sees("Each one says why.");
    }

    /** With or without what is picked for a risk, whatever the lot says; the numbers stay. */
    void adoptsAStrategy(String rationale, boolean risks) {
        verifier.opens("sampling/strategy");
        for (var risk : RiskRaiser.values())
            verifier.page
                    .getByLabel(risk.word(), new Page.GetByLabelOptions().setExact(true))
                    .setChecked(risks);
        verifier.writes("Why these numbers", rationale)
                .presses("Adopt as the next version")
                .sees("is in force.");
    }

    /** On the sample that is open. */
    void requiresAnAction(String what) {
        verifier.sees("First sign-off");
        verifier.presses("Agree on the rest")
                .says("Require an action")
                .writes("What must be done", what)
                .dates("By when", LocalDate.now().plusDays(7))
                .presses("Send the review")
                .sees("Review sent.");
    }

    void closesTheActionOn(String learner, String words) {
        verifier.opens("actions");
        verifier.page
                .locator("section.action", new Page.LocatorOptions().setHasText(learner))
                .locator("button:has-text('Close it')")
                .first()
                .click();
        verifier.answers(words, "Close the action").sees("Closed.");
    }

    void agreesWith(String sample) {
        verifier.opens("sample/" + sample)
                .presses("Agree on the rest")
                .says("Your conclusion", "Agree")
                .presses("Send the review")
                .sees("Review sent.");
    }

    /** Lets a unit go on that the draw did not pick; it can be passed once every pick of that draw is concluded. */
    void passesUnsampled(String unit) {
        for (var pick : Ids.openPicksBeside(unit)) agreesWith(pick);
        verifier.opens("sampling/unsampled");
        verifier.page.locator("button[data-act='" + unit + "']").click();
        verifier.sees("Passed unsampled.");
    }
}
