package org.assay.assessment.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.assay.evidence.Planning;
import org.assay.evidence.Setting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An observation as far as it is written. */
record TypedObservation(
        String title,
        @Nullable LocalDate date,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        String organisation,
        Setting setting,
        @Nullable Planning planning,
        String narrative,
        List<Asked> questions,
        List<Stamp> seen,
        boolean consent,
        boolean learnerAgrees) {
    record Asked(String asked, String answered) {}

    /** A criterion that was seen, by its unit and reference. */
    record Stamp(String unit, String criterion, @Nullable LocalTime at, String note, OnSite decision, String comment) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** Nothing where the text is of another time and cannot be read any more. */
    static Optional<TypedObservation> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, TypedObservation.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
