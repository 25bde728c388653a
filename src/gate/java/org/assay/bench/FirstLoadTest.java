package org.assay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.Figures;
import org.assay.RunningAssay;
import org.assay.bench.FirstLoad.Device;
import org.assay.bench.FirstLoad.Load;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The budget of a first load, in bytes and requests; how long it takes is for the benchmark to say. */
class FirstLoadTest {
    private final RunningAssay assay = RunningAssay.get();

    @Test
    @DisplayName("SPEED-3 whoever comes for the first time fetches no more than the budget")
    void withinTheBudget() {
        within(220, 33, FirstLoad.of(assay, "sign-in", null, "login", Device.DESKTOP));
        within(225, 35, FirstLoad.of(assay, "home", "amira", "", Device.DESKTOP));
    }

    private static void within(int kilobytes, int requests, Load load) {
        Figures.write("first-load", "first-load." + load.page() + ".bytes", load.bytes());
        Figures.write("first-load", "first-load." + load.page() + ".requests", load.requests());
        assertThat(load.bytes())
                .as("%s%n%s", load.line(), load.parts())
                .isLessThanOrEqualTo(kilobytes * 1000L)
                .isPositive();
        assertThat(load.requests()).as(load.line()).isLessThanOrEqualTo(requests);
    }
}
