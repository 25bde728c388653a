package org.assay.qualification;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The label of an assessable item within its unit: {@code 2.1} for a criterion that its specification numbers, {@code P3} for the
 * third of the marking points that it does not number. Orders as people read: 1.2 before 1.10, criteria before marking points.
 *
 * @param value figures, a full stop and figures; or P and figures
 */
public record CriterionRef(String value) implements Comparable<CriterionRef> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,3}\\.[0-9]{1,3}|P[0-9]{1,3}");
    private static final Comparator<CriterionRef> READING_ORDER = Comparator.comparing(CriterionRef::isMarkingPoint)
            .thenComparingInt(CriterionRef::outcomePart)
            .thenComparingInt(CriterionRef::itemPart)
            .thenComparing(CriterionRef::value);

    public CriterionRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value
                    + "\" is not a criterion reference: write 1.1 for a numbered criterion, P1 for a marking point");
        }
    }

    public static CriterionRef of(String value) {
        return new CriterionRef(value);
    }

    public boolean isMarkingPoint() {
        return value.charAt(0) == 'P';
    }

    /** Its id within the unit, for deep links: {@code ac-2.1} or {@code p3}. */
    public String anchor() {
        return isMarkingPoint() ? value.toLowerCase(Locale.ROOT) : "ac-" + value;
    }

    private int outcomePart() {
        return isMarkingPoint() ? 0 : Integer.parseInt(value.substring(0, value.indexOf('.')));
    }

    private int itemPart() {
        return Integer.parseInt(value.substring(isMarkingPoint() ? 1 : value.indexOf('.') + 1));
    }

    @Override
    public int compareTo(CriterionRef other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
