package org.assay.verification;

/**
 * Why a decision was picked. The detail belongs to the kind: which rules, how many minutes, what percentage.
 *
 * @param detail without spaces; empty where the kind has none
 */
record PickReason(Kind kind, String detail) {

    /** The rules of a strategy, in the order in which a pick tells them. */
    public enum Kind {
        TRAINEE_FIRST,
        OVERRIDE,
        RETURNED_BEFORE,
        HASTE,
        SINGLE_KIND,
        BASE_RATE,
        NEVER_SAMPLED,
        MINIMUM
    }

    /** In plain words, for whoever looks at the pick. */
    public String words(String assessor) {
        return switch (kind) {
            case TRAINEE_FIRST -> "First sign-off of this unit by a trainee assessor";
            case OVERRIDE -> "Sufficiency was overridden on " + String.join(" and ", detail.split(","));
            case RETURNED_BEFORE -> "This unit was returned after an earlier sample";
            case HASTE -> "Signed off " + minutes() + " after the last evidence";
            case SINGLE_KIND -> "All of its evidence is of one kind";
            case BASE_RATE -> "Base rate: " + detail + " % of " + possessive(assessor) + " decisions";
            case NEVER_SAMPLED -> "No decision of " + assessor + " on this unit was sampled before";
            case MINIMUM -> "At least " + detail + " of " + possessive(assessor) + " decisions in each draw";
        };
    }

    /** Whether it is a risk that somebody saw, rather than a share of everything. */
    public boolean risk() {
        return kind.compareTo(Kind.BASE_RATE) < 0 || kind == Kind.NEVER_SAMPLED;
    }

    private String minutes() {
        return switch (detail) {
            case "0" -> "less than a minute";
            case "1" -> "one minute";
            default -> detail + " minutes";
        };
    }

    private static String possessive(String name) {
        return name + "’s";
    }
}
