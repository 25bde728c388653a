package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a page was sent is kept packed; a browser that it did not reach is given it again all the same. */
class LostAnswerTest {
    @Test
    @DisplayName(
            "A browser that missed the last answer is given it again, and one that lost its page is given all of the page")
    void givesAnswersAgain() {
        var tab = new Browser(RunningAssay.get().at(""))
                .signsIn("amira", RunningAssay.PASSWORD)
                .opens("");
        var answer = tab.goes("my-units", "unitlist").text();
        assertThat(tab.asksAgain().text()).isEqualTo(answer);
        assertThat(tab.asksAgain().text()).isEqualTo(answer);
        assertThat(tab.asksForEverything().text())
                .contains("\"resynchronize\":true")
                .contains(list(answer));
    }

    /** The markup of the list, as it was sent. */
    private static String list(String answer) {
        int from = answer.indexOf("<ul class=\\\"rows unitlist");
        return answer.substring(from, answer.indexOf("</ul>", from));
    }
}
