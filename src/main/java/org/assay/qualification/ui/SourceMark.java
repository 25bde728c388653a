package org.assay.qualification.ui;

import java.util.Optional;
import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;
import org.assay.qualification.Provenance;

/** The warning that a specification's words do not read like a specification. */
enum SourceMark implements Mark {
    REVISION_PAGE;

    static Optional<SourceMark> of(Provenance provenance) {
        return provenance.reading() == Provenance.Reading.REVISION_PAGE ? Optional.of(REVISION_PAGE) : Optional.empty();
    }

    @Override
    public Look look() {
        return new Look(Provenance.Reading.REVISION_PAGE.words(), Shape.SHIELD_QUESTION, Tone.MORE);
    }
}
