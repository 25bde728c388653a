package org.assay.platform.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    @DisplayName("what somebody typed can neither open an element nor leave an attribute")
    void escapes() {
        String typed = "<img src=x onerror=\"alert('1')\">&";

        assertThat(Markup.of("<p title=\"{}\">{}</p>", typed, typed).html())
                .isEqualTo("<p title=\"&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;\">"
                        + "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>");
    }

    @Test
    @DisplayName("markup goes in as it is, lists piece by piece, nothing leaves nothing")
    void composes() {
        Markup item = Markup.of("<li>{}</li>", "a & b");

        assertThat(Markup.of("<ul>{}{}{}</ul>", List.of(item, item), Optional.empty(), null)
                        .html())
                .isEqualTo("<ul><li>a &amp; b</li><li>a &amp; b</li></ul>");
    }

    @Test
    @DisplayName("a template whose holes and values differ in number is refused")
    void counts() {
        assertThatThrownBy(() -> Markup.of("<p>{}{}</p>", "one")).hasMessageContaining("More holes");
        assertThatThrownBy(() -> Markup.of("<p>{}</p>", "one", "two")).hasMessageContaining("More values");
    }

    @Test
    @DisplayName("a hole in what somebody typed is not filled")
    void leavesBracesAlone() {
        assertThat(Markup.of("<p>{}, {}</p>", "{}", "two").html()).isEqualTo("<p>{}, two</p>");
    }

    @Test
    @DisplayName("typed paragraphs keep their breaks and nothing else")
    void paragraphs() {
        assertThat(Markup.paragraphs("One <b>\ntwo\n\nthree").html())
                .isEqualTo("<p>One &lt;b&gt;<br>two</p><p>three</p>");
    }

    @Test
    @DisplayName("initials come from the first and the last name")
    void initials() {
        assertThat(Avatar.initials("Amira Khan")).isEqualTo("AK");
        assertThat(Avatar.initials("  eilidh  mary   fraser ")).isEqualTo("EF");
        assertThat(Avatar.initials("Prince")).isEqualTo("P");
        assertThat(Avatar.initials("")).isEmpty();
    }
}
