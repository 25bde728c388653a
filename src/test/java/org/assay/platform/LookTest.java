package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final Pattern TOKEN =
            Pattern.compile("--assay-([a-z0-9-]+):\\s*light-dark\\((#[0-9a-fA-F]{6}),\\s*(#[0-9a-fA-F]{6})\\)");
    private static final Pattern PATH = Pattern.compile("([MLC]( -?\\d+(\\.\\d+)?)+( |$)|Z$)+");

    @Test
    @DisplayName("text keeps 4.5 to 1 on every ground it lies on, in light and in dark")
    void textIsReadable() throws IOException {
        List<String> grounds = List.of("paper", "surface", "sunken", "raised");
        for (Map<String, String> colours : schemes()) {
            for (String text : List.of("ink", "ink-2", "ink-3")) {
                grounds.forEach(ground -> assertRatio(colours, text, ground, 4.5));
            }
            for (String state : Arrays.stream(Tone.values()).map(Tone::css).toList()) {
                assertRatio(colours, state, "surface", 4.5);
                assertRatio(colours, state, "paper", 4.5);
                assertRatio(colours, state, state + "-bg", 4.5);
                assertRatio(colours, "ink", state + "-bg", 7);
            }
            for (String ground : List.of("paper", "surface", "raised", "accent-soft"))
                assertRatio(colours, "accent", ground, 4.5);
            assertRatio(colours, "on-accent", "accent", 4.5);
            assertRatio(colours, "on-accent", "accent-hover", 4.5);
            assertRatio(colours, "on-danger", "danger", 4.5);
        }
    }

    @Test
    @DisplayName("the edge of every control keeps 3 to 1, in light and in dark")
    void edgesAreSeen() throws IOException {
        for (Map<String, String> colours : schemes()) {
            for (String ground : List.of("paper", "surface")) assertRatio(colours, "line-strong", ground, 3);
        }
    }

    @Test
    @DisplayName("what a document prints in a tone is what the screen shows in the light")
    void printAndScreenAgree() throws IOException {
        Map<String, String> light = schemes().getFirst();
        for (Tone tone : Tone.values())
            assertThat(light.get(tone.css())).as(tone.name()).isEqualToIgnoringCase(tone.ink());
    }

    @Test
    @DisplayName("every shape is different, and speaks only commands that a writer of documents knows")
    void shapesAreDrawable() {
        assertThat(Arrays.stream(Shape.values()).map(Shape::svg)).doesNotHaveDuplicates();
        for (Shape shape : Shape.values()) {
            assertThat(shape.strokes()).as(shape.name()).isNotEmpty();
            shape.strokes()
                    .forEach(
                            stroke -> assertThat(stroke.path()).as(shape.name()).matches(PATH));
        }
    }

    private static List<Map<String, String>> schemes() throws IOException {
        Map<String, String> light = new LinkedHashMap<>();
        Map<String, String> dark = new LinkedHashMap<>();
        TOKEN.matcher(Files.readString(Path.of("frontend/tokens.css")))
                .results()
                .forEach(token -> {
                    light.put(token.group(1), token.group(2));
                    dark.put(token.group(1), token.group(3));
                });
        assertThat(light).hasSizeGreaterThan(25);
        return List.of(light, dark);
    }

    private static void assertRatio(Map<String, String> colours, String front, String ground, double least) {
        double a = luminance(colours.get(front));
        double b = luminance(colours.get(ground));
        double ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertThat(ratio).as("%s on %s", front, ground).isGreaterThanOrEqualTo(least);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
