package org.assay.evidence;

/** What sort of evidence an item is. */
public enum EvidenceKind {
    WORK_PRODUCT("Work product", "Something you made or used at work: a letter, a form, a photo of a job card."),
    DIRECT_OBSERVATION("Direct observation", "Your assessor watched you do it."),
    EXPERT_WITNESS_TESTIMONY("Expert witness testimony", "A person who knows the subject confirms what you did."),
    WITNESS_TESTIMONY("Witness testimony", "A person who saw it confirms what you did."),
    PROFESSIONAL_DISCUSSION("Professional discussion", "A planned talk with your assessor about your work."),
    QUESTIONING("Questioning", "Questions that you were asked, and your answers."),
    REFLECTIVE_ACCOUNT("Reflective account", "You tell what you did, why, and what you would change."),
    ASSIGNMENT("Assignment", "A task that was set for you."),
    CASE_STUDY("Case study", "A case that you looked into."),
    SIMULATION("Simulation or role-play", "It was acted out, not real work."),
    PRIOR_LEARNING("Recognition of prior learning", "Something that you achieved before you enrolled."),
    SIGHTED_IN_PLACE("Sighted in place", "It is confidential and stays where it is; your assessor looks at it there.");

    private final String word;
    private final String means;

    EvidenceKind(String word, String means) {
        this.word = word;
        this.means = means;
    }

    /** As screens say it. */
    public String word() {
        return word;
    }

    /** One sentence to the learner. */
    public String means() {
        return means;
    }
}
