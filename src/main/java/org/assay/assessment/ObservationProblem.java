package org.assay.assessment;

import java.util.Optional;
import org.assay.qualification.CriterionRef;

/**
 * Something that an observation still lacks.
 *
 * @param about where it is mended
 * @param criterion which one, where it is about one
 */
public record ObservationProblem(About about, Optional<CriterionRef> criterion, String sentence) {
    /** The part of the record. */
    public enum About {
        TITLE,
        DATE,
        END,
        PLACE,
        NARRATIVE,
        CONSENT,
        CRITERIA,
        TIME,
        COMMENT
    }

    ObservationProblem(About about, String sentence) {
        this(about, Optional.empty(), sentence);
    }
}
