package org.assay.qualification;

import java.util.List;
import java.util.Optional;

/**
 * How units combine to a qualification, as Ofqual's register describes the structure.
 *
 * @param reference the structure's reference, such as S/016/608
 * @param totalCredits credits that complete the qualification
 * @param creditsAtOrAboveLevel how many of them must be at {@code minimumLevel} or above
 * @param guidedHoursFrom fewest guided learning hours
 * @param guidedHoursTo most guided learning hours
 */
public record RuleOfCombination(
        String reference,
        int totalCredits,
        int creditsAtOrAboveLevel,
        int minimumLevel,
        int guidedHoursFrom,
        int guidedHoursTo,
        List<Group> groups) {
    public RuleOfCombination {
        groups = List.copyOf(groups);
    }

    /**
     * A group of units that credits are counted from.
     *
     * @param key the letter of the group
     * @param mandatory whether every unit of the group must be achieved
     * @param units those of its units that are known; the register may list more
     */
    public record Group(
            String key,
            boolean mandatory,
            Optional<Integer> atLeastCredits,
            Optional<Integer> atMostCredits,
            List<ListedUnit> units) {
        public Group {
            units = List.copyOf(units);
        }
    }

    /** A unit as a structure lists it, with the facts that are known. */
    public record ListedUnit(String reference, String title, int credit, Optional<Integer> guidedHours) {}
}
