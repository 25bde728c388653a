package org.assay.qualification;

import java.time.LocalDate;
import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;

/**
 * A person of a centre has compared a specification with the awarding organisation's own document.
 *
 * @param by the person's name as it was then
 * @param document which document and which version of it
 */
public record Confirmation(SpecificationKey specification, String by, LocalDate on, String document) {

    /** Whether it has been done, as screens tell it. */
    public enum Standing implements Mark {
        CONFIRMED("Confirmed", Shape.SHIELD_TICK, Tone.MET),
        NOT_CONFIRMED("Not confirmed yet", Shape.SHIELD_QUESTION, Tone.WAIT);

        private final Look look;

        Standing(String word, Shape shape, Tone tone) {
            this.look = new Look(word, shape, tone);
        }

        @Override
        public Look look() {
            return look;
        }
    }
}
