package org.assay.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters go out: {@code assay.mail.*}. Where to is Spring's own, {@code spring.mail.*}.
 *
 * @param from who they are from, such as {@code Assay <assay@example.org>}
 * @param every how often it is looked whether a letter waits
 * @param pause before a letter that was refused is tried again; each further pause is twice as long, up to six hours
 * @param tries after which a refused letter is given up
 */
@ConfigurationProperties("assay.mail")
public record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("2s") Duration every,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("8") int tries) {
    private static final Duration LONGEST = Duration.ofHours(6);

    public MailSettings {
        if (tries < 1 || tries > 50)
            throw new IllegalArgumentException(
                    "assay.mail.tries is how often a letter is tried, from 1 to 50, such as 8. It is " + tries + ".");
        if (every.isNegative() || every.isZero() || pause.isNegative() || pause.isZero())
            throw new IllegalArgumentException(
                    "assay.mail.every and assay.mail.pause are lengths of time such as 2s and 1m, longer than nothing.");
    }

    /** How long a letter waits that has been tried so often. */
    public Duration pauseAfter(int tried) {
        var pause = pause().multipliedBy(1L << Math.min(tried - 1, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
