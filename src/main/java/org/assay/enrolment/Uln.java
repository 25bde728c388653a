package org.assay.enrolment;

import java.io.Serializable;
import java.util.Optional;
import org.assay.platform.Refused;

/**
 * A unique learner number: ten figures, the first not 0, the last of which checks the others (weights 10 to 1, the sum leaves 10 when
 * divided by 11), as the Learning Records Service defines it.
 */
public record Uln(String value) implements Serializable {
    public Uln {
        wrong(value).ifPresent(sentence -> {
            throw new Refused("uln", sentence);
        });
    }

    /** Reads what somebody typed: spaces do not matter. */
    public static Uln of(String typed) {
        return new Uln(typed.replaceAll("\\s", ""));
    }

    /** What is wrong with these figures, or nothing. */
    static Optional<String> wrong(String figures) {
        if (figures.isEmpty()) return Optional.of("A ULN has ten figures; this is empty.");
        if (!figures.chars().allMatch(c -> c >= '0' && c <= '9'))
            return Optional.of("A ULN has figures only; “" + figures + "” has something else in it.");
        if (figures.length() != 10)
            return Optional.of("A ULN has ten figures; “" + figures + "” has " + figures.length() + ".");
        if (figures.charAt(0) == '0')
            return Optional.of("The first figure of a ULN is never 0; “" + figures + "” begins with it.");
        if (!checks(figures))
            return Optional.of("The last figure of a ULN checks the others; in “" + figures
                    + "” they do not agree. Look for a wrong" + " figure, or two that are swapped.");
        return Optional.empty();
    }

    /** Whether ten figures agree with each other. */
    static boolean checks(String tenFigures) {
        int sum = 0;
        for (int i = 0; i < 10; i++) sum += (10 - i) * (tenFigures.charAt(i) - '0');
        return sum % 11 == 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
