package org.assay.verification;

/** What a strategy may add to its base rate: a decision that shows one of these is looked at. */
public enum RiskRaiser {
    SINGLE_KIND("Evidence of one kind only", "A unit whose evidence is all of one kind"),
    HASTE("Signed off in haste", "A unit signed off within an hour of its last evidence"),
    NEVER_SAMPLED(
            "Assessor not yet sampled on this unit",
            "One decision of each assessor on each unit that was never sampled");

    private final String word;
    private final String rule;

    RiskRaiser(String word, String rule) {
        this.word = word;
        this.rule = rule;
    }

    /** As a choice on the screen says it. */
    public String word() {
        return word;
    }

    /** As a line of the policy says it. */
    public String rule() {
        return rule;
    }
}
