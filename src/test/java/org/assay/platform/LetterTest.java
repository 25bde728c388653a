package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class LetterTest {
    private static final String BASE = "https://assay.example.org/";

    @Test
    @DisplayName("LE-4 both forms of a letter say the same, and what stands in it is text")
    void bothFormsSayTheSame() {
        var letter = new Letter(
                "Two\r\nBcc: x@y.example",
                "For <b>you</b>",
                List.of("Ben & \"Carys\""),
                Optional.of(new Letter.Way("Open", "sign-in?token=a&b=c")),
                List.of(new Letter.Item("<script>alert(1)</script>", "it's", "queue/1")),
                List.of("Until \u2028 then"));

        assertThat(letter.text(BASE))
                .contains("For <b>you</b>", "Ben & \"Carys\"", BASE + "sign-in?token=a&b=c", BASE + "queue/1");
        assertThat(letter.html(BASE))
                .contains(
                        "For &lt;b&gt;you&lt;/b&gt;",
                        "Ben &amp; &quot;Carys&quot;",
                        "href=\"" + BASE + "sign-in?token=a&amp;b=c\"",
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "href=\"" + BASE + "queue/1\"")
                .doesNotContain("<script", "<img", "<link", "@import", "url(");
        assertThat(letter.subject()).isEqualTo("Two Bcc: x@y.example");
    }

    @Test
    @DisplayName("LE-4 only one plain address stands on an envelope")
    void onlyOneAddress() {
        assertThat(PostOffice.canBeAddressed("amira@example.org")).isTrue();
        assertThat(List.of(
                        "amira",
                        "",
                        "a@b@c",
                        "a@b.example, c@d.example",
                        "a@b.example\r\nBcc: c@d.example",
                        "Amira <a@b.example>"))
                .noneMatch(PostOffice::canBeAddressed);
    }

    @Test
    @DisplayName("LE-6 mail that is half set up stops the start with a sentence")
    void halfSetUp() {
        assertThat(office("", "", "").isOpen()).isFalse();
        assertThat(office("smtp.example.org", "https://assay.example.org", "Assay <a@example.org>")
                        .isOpen())
                .isTrue();
        assertThatThrownBy(() -> office("smtp.example.org", "", "a@example.org"))
                .hasMessageContaining("set assay.address")
                .hasMessageContaining("https://assay.example.org");
        assertThatThrownBy(() -> office("smtp.example.org", "assay.example.org", "a@example.org"))
                .hasMessageContaining("assay.address is how people reach Assay");
        assertThatThrownBy(() -> office("smtp.example.org", "https://assay.example.org", "nobody"))
                .hasMessageContaining("set assay.mail.from");
    }

    @Test
    @DisplayName("LE-5 the pauses between tries grow, to six hours at most")
    void pausesGrow() {
        var settings = new MailSettings("", Duration.ofSeconds(2), Duration.ofMinutes(1), 8);
        assertThat(List.of(1, 2, 3, 4).stream().map(settings::pauseAfter))
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(settings.pauseAfter(50)).isEqualTo(Duration.ofHours(6));
    }

    private static PostOffice office(String host, String address, String from) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        return new PostOffice(
                beans.getBeanProvider(JavaMailSender.class),
                new MailSettings(from, Duration.ofSeconds(2), Duration.ofMinutes(1), 8),
                new MockEnvironment(),
                host,
                address);
    }
}
