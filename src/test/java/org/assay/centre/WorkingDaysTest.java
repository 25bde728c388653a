package org.assay.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 10, 2026-12-04",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-24, 10, 2027-01-12",
        "2027-12-24, 1, 2027-12-29",
        "2027-12-31, 1, 2028-01-04",
        "2026-04-02, 1, 2026-04-07",
        "2025-08-22, 1, 2025-08-26",
        "2026-11-21, 0, 2026-11-21",
    })
    void aDueDateSkipsWeekendsAndBankHolidays(LocalDate from, int days, LocalDate due) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(due);
    }

    @Test
    @DisplayName("CE-1 the days between are those that were worked")
    void theDaysBetweenAreThoseThatWereWorked() {
        assertThat(WorkingDays.between(day("2026-11-20"), day("2026-11-20"))).isZero();
        assertThat(WorkingDays.between(day("2026-11-20"), day("2026-11-22"))).isZero();
        assertThat(WorkingDays.between(day("2026-11-20"), day("2026-11-23"))).isOne();
        assertThat(WorkingDays.between(day("2026-11-23"), day("2026-11-20"))).isZero();
        assertThat(WorkingDays.between(day("2026-12-23"), day("2026-12-30"))).isEqualTo(3);
    }

    @Test
    @DisplayName("CE-1 what is due after so many working days has exactly so many between")
    void whatIsDueAfterSoManyDaysHasExactlySoManyBetween() {
        for (LocalDate from = day("2025-01-01"); from.isBefore(day("2028-12-01")); from = from.plusDays(1)) {
            for (int days : new int[] {0, 1, 5, 10}) {
                assertThat(WorkingDays.between(from, WorkingDays.after(from, days)))
                        .isEqualTo(days);
            }
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
