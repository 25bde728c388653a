package org.assay.journey;

import org.assay.RunningAssay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job once more, step by step the same, on PostgreSQL, a store that speaks the S3 API and ClamAV's daemon. */
class UnitSignOffOnRealPartsJourney extends UnitSignOffJourney {
    @BeforeAll
    static void onRealParts() {
        RunningAssay.takeInstead(RunningAssay.onRealParts());
    }

    @AfterAll
    static void backAgain() {
        RunningAssay.takeInstead(null);
    }

    @Test
    @Override
    @DisplayName(
            "R4 SO-10: an OCR unit goes from a file of learners to the report on PostgreSQL, an S3 store and ClamAV")
    void anOcrUnitFromFileToReport() throws Exception {
        super.anOcrUnitFromFileToReport();
    }
}
