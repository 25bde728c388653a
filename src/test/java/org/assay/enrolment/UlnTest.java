package org.assay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UlnTest {
    @ParameterizedTest
    @ValueSource(strings = {"9276308686", " 927 630 8686 "})
    void tenFiguresThatAgreeAreAUln(String typed) {
        assertThat(Uln.of(typed).value()).isEqualTo("9276308686");
    }

    @ParameterizedTest(name = "“{0}”: {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", A ULN has ten figures; this is empty.",
                "927630868, A ULN has ten figures; “927630868” has 9.",
                "92763086860, A ULN has ten figures; “92763086860” has 11.",
                "0276308686, The first figure of a ULN is never 0; “0276308686” begins with it.",
                "92763O8686, A ULN has figures only; “92763O8686” has something else in it.",
                "٩276308686, A ULN has figures only; “٩276308686” has something else in it.",
                "9276308668, \"The last figure of a ULN checks the others; in “9276308668” they do not agree. Look for a wrong"
                        + " figure, or two that are swapped.\"",
            })
    void whatIsNoUlnIsRefusedWithWhatIsWrong(String typed, String sentence) {
        assertThatThrownBy(() -> Uln.of(typed)).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    @Test
    @DisplayName("EN-1 every single wrong figure is noticed")
    void everySingleWrongFigureIsNoticed() {
        String right = "9276308686";
        for (int place = 0; place < 10; place++) {
            for (char figure = '0'; figure <= '9'; figure++) {
                if (figure == right.charAt(place)) continue;
                String wrong = right.substring(0, place) + figure + right.substring(place + 1);
                assertThat(Uln.wrong(wrong)).as(wrong).isPresent();
            }
        }
    }

    @Test
    @DisplayName("EN-1 every swap of two neighbours is noticed")
    void everySwapOfTwoNeighboursIsNoticed() {
        var random = new Random(4711);
        int seen = 0;
        while (seen < 200) {
            String figures = Long.toString(1_000_000_000L + random.nextLong(9_000_000_000L));
            if (!Uln.checks(figures)) continue;
            seen++;
            for (int place = 0; place < 9; place++) {
                if (figures.charAt(place) == figures.charAt(place + 1)) continue;
                String swapped = figures.substring(0, place)
                        + figures.charAt(place + 1)
                        + figures.charAt(place)
                        + figures.substring(place + 2);
                assertThat(Uln.wrong(swapped)).as(swapped).isPresent();
            }
        }
    }
}
