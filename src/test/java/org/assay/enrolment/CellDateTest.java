package org.assay.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellDateTest {
    @ParameterizedTest(name = "{0} read with {1} is {2}")
    @CsvSource({
        "2026-04-03,    UNDECIDED,   2026-04-03, false",
        "3 April 2026,  UNDECIDED,   2026-04-03, false",
        "3 apr 2026,    UNDECIDED,   2026-04-03, false",
        "03/04/25,      UNDECIDED,   ,           true",
        "03/04/2025,    UNDECIDED,   ,           true",
        "03/04/25,      DAY_FIRST,   2025-04-03, false",
        "03/04/25,      MONTH_FIRST, 2025-03-04, false",
        "03.04.2025,    DAY_FIRST,   2025-04-03, false",
        "05/05/2026,    UNDECIDED,   2026-05-05, false",
        "25/04/2026,    UNDECIDED,   2026-04-25, false",
        "04/25/2026,    UNDECIDED,   2026-04-25, false",
        "04/25/2026,    DAY_FIRST,   ,           false",
        "31/06/2026,    UNDECIDED,   ,           false",
        "29/02/2027,    DAY_FIRST,   ,           false",
        "2026-02-30,    UNDECIDED,   ,           false",
        "soon,          UNDECIDED,   ,           false",
        "46000,         UNDECIDED,   ,           false",
    })
    void aCellIsADateOrSaysThatItIsNone(String cell, DateOrder order, LocalDate day, boolean ambiguous) {
        assertThat(CellDate.read(cell, order)).isEqualTo(new CellDate(day, ambiguous));
    }
}
