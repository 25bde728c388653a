package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A session that nothing happens in: its end is announced, put off by one press, and loses nothing of what was typed. */
class IdleJourney {
    private static final String TYPED = "Kim of the idle page";

    @Test
    @DisplayName("who is idle is asked first, stays by one press, and finds what was typed after signing in again")
    void idle() {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            eilidh.opens("learners/new").waits();
            var frame = eilidh.page.locator("[data-idle-after]");
            assertThat(frame).hasAttribute("data-idle-after", "1800");
            assertThat(frame).hasAttribute("data-idle-warning", "120");
            var dialog = eilidh.page.getByRole(AriaRole.ALERTDIALOG);
            assertThat(dialog).isHidden();

            // The clock is the browser's own; only the limits are brought near.
            limits(frame, 100_000, 100_000);
            assertThat(dialog).isVisible();
            assertThat(dialog).containsText("Are you still there?");
            assertThat(dialog).containsText("You will be signed out in 1667 minutes.");
            var stay = dialog.getByText("Stay signed in");
            assertThat(stay).isFocused();
            assertThat(new AxeBuilder(eilidh.page)
                            .include("dialog.idle")
                            .analyze()
                            .getViolations())
                    .isEmpty();
            limits(frame, 1800, 120);
            stay.click();
            assertThat(dialog).isHidden();
            eilidh.waits();

            eilidh.writes("Name", TYPED);
            limits(frame, 0, 0);
            eilidh.signsInHere("eilidh");
            eilidh.page.waitForURL(url -> url.contains("/learners/new"));
            eilidh.holds("Name", TYPED);
        }
    }

    private static void limits(Locator frame, int after, int warning) {
        frame.evaluate(
                "(frame, [after, warning]) => { frame.dataset.idleAfter = after; frame.dataset.idleWarning = warning; }",
                List.of(after, warning));
    }
}
