package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.assay.platform.Mark;
import org.assay.platform.Shape;
import org.assay.platform.Tone;
import org.assay.qualification.UnitKey;

/**
 * How far sampling reaches: assessors by units over the last year.
 *
 * @param decided sign-offs in the year
 * @param sampled how many of those were picked
 * @param undrawn signed-off units that no draw has looked at
 * @param unpicked signed-off units that a draw looked at and did not pick, and that are not passed yet
 * @param open picks that wait for a conclusion
 * @param openActions required actions that are not closed
 */
public record Coverage(
        List<Column> units,
        List<Row> assessors,
        long decided,
        long sampled,
        long undrawn,
        long unpicked,
        long open,
        long openActions) {
    /** A unit of the catalogue. */
    public record Column(UnitKey unit, String title) {}

    /**
     * An assessor.
     *
     * @param standing "Qualified" or "Trainee", where they are still staff
     * @param cells one per unit, in the order of the units; empty where there is no decision
     */
    public record Row(PersonId person, String name, String standing, List<Optional<Cell>> cells) {}

    /** One assessor on one unit. */
    public record Cell(long decided, long sampled, Reach reach) {}

    /** How far the sampling of one pair reaches. */
    public enum Reach implements Mark {
        AS_PLANNED("As planned", Shape.HEXAGON_TICK, Tone.MET),
        PARTLY("Partly sampled", Shape.HEXAGON_DOT, Tone.LOOK),
        NOT_COVERED("Not covered", Shape.HEXAGON_DASHED, Tone.MORE),
        ACTION_OPEN("Action open", Shape.HEXAGON_ALERT, Tone.NOT_YET);

        private final Look look;

        Reach(String word, Shape shape, Tone tone) {
            this.look = new Look(word, shape, tone);
        }

        @Override
        public Look look() {
            return look;
        }

        /**
         * @param planned how many the strategy asks for
         * @param actions how many required actions are open
         */
        static Reach of(long sampled, long planned, long actions) {
            if (actions > 0) return ACTION_OPEN;
            if (sampled == 0) return NOT_COVERED;
            return sampled >= planned ? AS_PLANNED : PARTLY;
        }
    }

    /** Pairs of assessor and unit of which nothing was ever sampled. */
    public long uncovered() {
        return assessors.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .filter(cell -> cell.sampled() == 0)
                .count();
    }
}
