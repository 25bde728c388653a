package org.assay.platform;

/**
 * What a state asks of whoever reads it. A tone carries the colour, and the colour is the last of the three things that tell a state: shape
 * and word come first.
 */
public enum Tone {
    /** Nothing happens yet: grey. */
    WAIT("wait", "#4B4F56"),
    /** Somebody has it in hand: violet. */
    LOOK("look", "#59369A"),
    /** Something is asked for: amber. */
    MORE("more", "#764700"),
    /** It does not hold: brick. */
    NOT_YET("notyet", "#9B2318"),
    /** It holds: green. */
    MET("met", "#14612F"),
    /** It is sealed: teal. */
    SEAL("seal", "#0B5563");

    private final String css;
    private final String ink;

    Tone(String css, String ink) {
        this.css = css;
        this.ink = ink;
    }

    /** The class name that the stylesheets know, for example {@code met}. */
    public String css() {
        return css;
    }

    /** The colour on white paper as {@code #RRGGBB}, for a printed document. Screens use {@link #css()}, which follows light and dark. */
    public String ink() {
        return ink;
    }
}
