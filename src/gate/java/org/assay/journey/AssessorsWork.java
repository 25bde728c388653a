package org.assay.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;

/** What an assessor does with a learner's work. */
record AssessorsWork(Somebody assessor) {
    static final String FEEDBACK = "Overall feedback, with the next step";

    /** Judges every waiting submission of a learner as met, one pass each. */
    void judges(String learner, int many) {
        for (int i = 0; i < many; i++) {
            takesUp(learner);
            decides();
            assessor.writes(FEEDBACK, "Specific and yours. Next: go on to what is still open.");
            assessor.presses("Send judgement").sees("Judgement sent");
        }
    }

    void takesUp(String learner) {
        assessor.opens("queue");
        assessor.page
                .locator("tr", new Page.LocatorOptions().setHasText(learner))
                .first()
                .locator("a")
                .first()
                .click();
        assessor.page.locator(".decision").first().waitFor();
    }

    /** Everything is met. */
    void decides() {
        for (var tick : assessor.page
                .locator("vaadin-checkbox-group.five vaadin-checkbox input")
                .all()) tick.check();
        var cards = assessor.page.locator(".decision");
        for (int card = 0; card < cards.count(); card++) decides(cards.nth(card));
    }

    private void decides(Locator card) {
        assessor.waits();
        if (!card.locator("vaadin-radio-button").first().isVisible())
            card.locator("[data-act=open]").click();
        card.locator("vaadin-radio-button input").first().check(new Locator.CheckOptions().setForce(true));
        card.locator(".cardstate", new Locator.LocatorOptions().setHasText("Met"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assessor.waits();
        // Where the rules count enough, the page has ticked it by now; where they do not, the assessor says so.
        var sufficient = card.locator("vaadin-checkbox input").first();
        if (!sufficient.isChecked()) sufficient.check();
    }

    void observes(String learner, String ref) {
        assessor.opens("observe/" + Ids.enrolment(learner))
                .writes("What was observed, in a few words", "A morning at the counter")
                .dates("Day of the visit", LocalDate.now().minusDays(2))
                .times("Start", "09:00")
                .times("End", "11:00")
                .writes("Place", "Tanner Row")
                .says("Planned")
                .writes(
                        "What happened, in your words",
                        "Three customers came in. Each was greeted, listened to, and left knowing what happens next.");
        assessor.waits().page.locator("button[data-act$='/" + ref + "']").click();
        assessor.times("Seen at", "10:00").says("Met");
        assessor.ticks("agreed to be observed").ticks("has read this record").ticks("saw this myself");
        assessor.presses("Sign the record").sees("Observation recorded.");
    }

    void answersTheActionOn(String learner, String words) {
        assessor.opens("actions");
        var action = assessor.page.locator("section.action", new Page.LocatorOptions().setHasText(learner));
        action.getByText("Acknowledge").first().click();
        assessor.waits();
        action.locator("button:has-text('Answer')").first().click();
        assessor.answers(words, "Send the answer").sees("Answered.");
    }
}
