package org.assay.assessment;

/** What internal sampling says of a signed-off unit. */
public enum SampleStanding {
    /** No draw has looked at it yet. */
    NOT_DRAWN,
    /** A draw had it in its population and did not pick it; every pick of that draw is settled. */
    NOT_SELECTED,
    /** A draw had it in its population and did not pick it, but picks of that draw are still open. */
    PLAN_OPEN,
    /** Picked, not yet settled. */
    SELECTED,
    /** Picked and agreed. */
    AGREED
}
