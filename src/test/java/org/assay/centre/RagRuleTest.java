package org.assay.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RagRuleTest {
    @Test
    @DisplayName("CE-2 either number is enough: points under plan or days without activity")
    void eitherNumberIsEnough() {
        var rule = RagRule.USUAL;
        for (int points = 0; points <= 30; points++)
            for (int days = 0; days <= 40; days++) {
                assertThat(rule.watch(points, days)).isEqualTo(points >= 10 || days >= 14);
                assertThat(rule.behind(points, days)).isEqualTo(points >= 20 || days >= 28);
                if (rule.behind(points, days))
                    assertThat(rule.watch(points, days)).isTrue();
            }
    }

    @Test
    @DisplayName("CE-2 red asks for more than amber, and no number is nought")
    void redAsksForMoreThanAmber() {
        for (var numbers : new int[][] {{10, 14, 10, 28}, {10, 14, 20, 14}, {0, 14, 20, 28}, {10, 0, 20, 28}})
            assertThatThrownBy(() -> new RagRule(numbers[0], numbers[1], numbers[2], numbers[3]))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("more points and more days");
    }
}
