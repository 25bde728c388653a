package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static String json(Object value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void keysAreInTheOrderOfTheirUtf16Units() {
        // The example of RFC 8785, section 3.2.3: the smiley's surrogates come before the Hebrew presentation form.
        var object = Map.<String, Object>of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\u05d3", "Hebrew Letter Dalet",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(json(object))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u05d3\":\"Hebrew Letter Dalet\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\"}");
    }

    @Test
    void aKeyBeyondTheBasicPlaneComesBeforeOneAtItsEnd() {
        assertThat(json(Map.of("\uffee", 1, "\ud83d\ude00", 2))).isEqualTo("{\"\ud83d\ude00\":2,\"\uffee\":1}");
    }

    @Test
    void onlyWhatMustBeEscapedIsEscapedAndInTheShortestWay() {
        assertThat(json("\u20ac$\u000f\u001f\nA'B\"\\\\\"/\b\t\f\r\u007f"))
                .isEqualTo("\"\u20ac$\\u000f\\u001f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\u007f\"");
    }

    @Test
    void listsKeepTheirOrderAndNothingHasSpaces() {
        assertThat(json(Map.of("b", List.of(3L, 1, true, "x", List.of(), Map.of()), "a", false)))
                .isEqualTo("{\"a\":false,\"b\":[3,1,true,\"x\",[],{}]}");
    }

    @Test
    void aLetterAndItsAccentAreOneCharacter() {
        assertThat(CanonicalJson.bytes("e\u0301")).isEqualTo("\"\u00e9\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void wholeNumbersAreExactOrRefused() {
        assertThat(json(9_007_199_254_740_991L)).isEqualTo("9007199254740991");
        assertThat(json(-5)).isEqualTo("-5");
        assertThatThrownBy(() -> json(9_007_199_254_740_992L)).hasMessageContaining("too large");
    }

    @Test
    void whatIsOutsideTheSetIsRefused() {
        assertThatThrownBy(() -> json(1.5)).hasMessageContaining("java.lang.Double");
        assertThatThrownBy(() -> json("\ud83d")).hasMessageContaining("half a character");
        assertThatThrownBy(() -> json(Map.of("e\u0301", 1, "\u00e9", 2))).hasMessageContaining("twice");
    }
}
