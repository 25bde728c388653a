package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the product keeps of an open page is little, and all that a browser may ask for again. */
class OpenPageTest {
    private final RunningAssay assay = RunningAssay.get();

    private Browser browser(String username) {
        return new Browser(assay.at("")).signsIn(username, RunningAssay.PASSWORD);
    }

    @Test
    @DisplayName(
            "A browser that missed the last answer is given it again, and one that lost its page is given all of the page")
    void givesAnswersAgain() {
        var tab = browser("amira").opens("");
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
