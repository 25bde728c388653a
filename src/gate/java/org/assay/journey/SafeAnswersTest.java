package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assay.RunningAssay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every answer tells the browser, and that a real one obeys. */
class SafeAnswersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final RunningAssay assay = RunningAssay.get();

    @Test
    @DisplayName("every kind of answer carries the whole set, each header once")
    void everyAnswer() {
        var frank = assay.visitor("frank");
        for (var path : List.of(
                "",
                "login",
                "visit",
                "visit/report.pdf",
                "assay/base.css",
                "assay/keep.js",
                "no/such/page",
                "?v-r=init&location=&query="))
            for (var answer : List.of(frank.fetches(path), assay.visitor().fetches(path))) safe(path, answer);
    }

    private static void safe(String path, HttpResponse<byte[]> answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(name + " of /" + path + " (" + answer.statusCode() + ")")
                .containsExactly(value));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as("policy of /" + path)
                .singleElement()
                .asString()
                .contains("default-src '")
                .doesNotContain("script-src 'unsafe-inline'", "*");
    }

    @Test
    @DisplayName(
            "a page runs its own scripts and none that found its way into it, and each answer has a word of its own")
    void aPlantedScriptDoesNotRun() {
        try (var amira = Somebody.planted("amira")) {
            amira.page.evaluate("""
                    () => { const box = document.createElement('div');
                      box.innerHTML = '<img src=x onerror="window.ran = 1"><a id=planted href="javascript:window.ran = 2">x</a>';
                      const script = document.createElement('script'); script.textContent = 'window.ran = 3';
                      document.body.append(box, script); document.getElementById('planted').click(); }""");
            amira.page.waitForTimeout(500);
            assertThat(amira.page.evaluate("window.ran === undefined")).isEqualTo(true);
        }
        assertThat(policy()).isNotEqualTo(policy());
    }

    private String policy() {
        return assay.visitor()
                .fetches("login")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }
}
