package org.assay.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.assay.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever people try in whatever order: nobody verifies what they decided. The seeds are printed; {@code -Dassay.seed=N} begins
 * elsewhere.
 */
class SeparationOfDutyTest {
    private static final int SEQUENCES = 24_000;

    @Test
    @DisplayName(
            "SO-1, SO-10, SO-11 no sequence of commands lets anybody decide on their own work or verify their own decision")
    void nobodyVerifiesTheirOwnDecision() {
        long first = Long.getLong("assay.seed", 20_261_101L);
        System.out.println("seeds " + first + " to " + (first + SEQUENCES - 1));
        var violations = new ArrayList<String>();
        int claimable = 0;
        for (long seed = first; seed < first + SEQUENCES; seed++) {
            var day = new ADay(seed);
            var found = day.passes();
            if (day.claimable() > 0) claimable++;
            if (!found.isEmpty() && violations.isEmpty()) day.story().forEach(System.out::println);
            violations.addAll(found);
        }
        Figures.write("separation", "separation.sequences", SEQUENCES);
        Figures.write("separation", "separation.violations", violations.size());
        Figures.write("separation", "separation.claimable", claimable);

        assertThat(violations).isEmpty();
        assertThat(claimable)
                .as("sequences that do reach claimable: a system that refuses everything is not separate")
                .isGreaterThanOrEqualTo(1_000);
    }
}
