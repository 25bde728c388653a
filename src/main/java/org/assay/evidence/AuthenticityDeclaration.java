package org.assay.evidence;

/**
 * That what is submitted is the learner's own work.
 *
 * @param wording which wording was declared, see {@link #text}
 * @param ownWork the learner ticked the declaration
 * @param aiAcknowledged the learner has said where a tool that writes or draws was used, or that none was
 */
public record AuthenticityDeclaration(int wording, boolean ownWork, boolean aiAcknowledged) {
    /** The wording in use. A change of words is a new number; the old words stay here. */
    public static final int WORDING = 1;

    /** Declared in the present wording. */
    public static AuthenticityDeclaration declared() {
        return new AuthenticityDeclaration(WORDING, true, true);
    }

    /** The words of a wording, as the learner reads them. */
    public static String text(int wording) {
        if (wording != 1) throw new IllegalArgumentException("There is no wording " + wording + " of the declaration.");
        return "This is my own work. Where others helped, or where I used words or pictures that are not mine, I have said so.";
    }

    /** The second line of the declaration. */
    public static String aiText() {
        return "I have said where I used an AI tool, or I used none.";
    }
}
