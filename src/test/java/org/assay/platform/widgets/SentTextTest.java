package org.assay.platform.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SentTextTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @DisplayName("A long text is sent as any text, once and again, and is kept in a fifth of its room between")
    void isSentAsAnyText() {
        String text = "<p class=\"sm\">Zoë’s 1.1 – “met” → 1.2 \u0001</p>\n".repeat(300);
        var sent = new SentText(text);
        String once = JSON.writeValueAsString(sent);
        assertThat(once).isEqualTo(JSON.writeValueAsString(text));
        assertThat(JSON.writeValueAsString(sent)).isEqualTo(once);
        assertThat(sent.toString()).isEqualTo(text);
        assertThat(sent.kept()).isLessThan(text.length() / 5);
        assertThat(new SentText("").toString()).isEmpty();
    }

    @Test
    @DisplayName("The same text is the same whether it was sent or not, so that setting it again sends nothing")
    void isComparedByItsText() {
        var sent = new SentText("1.1 met");
        JSON.writeValueAsString(sent);
        assertThat(sent).isEqualTo(new SentText("1.1 met")).hasSameHashCodeAs(new SentText("1.1 met"));
        assertThat(sent).isNotEqualTo(new SentText("1.2 met"));
        assertThat(new SentText("1.1 met")).isEqualTo(sent);
    }
}
