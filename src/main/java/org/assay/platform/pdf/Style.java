package org.assay.platform.pdf;

/** How a run of text is set. Sizes in points; a body is never under 9. */
record Style(Face face, float size, float leading, Tone tone, float tracking) {
    static final Style TITLE = new Style(Face.BOLD, 36, 39, Tone.INK, -0.72f);
    static final Style TITLE_LINE = new Style(Face.REGULAR, 13.5f, 18, Tone.INK, 0);
    static final Style COUNT = new Style(Face.BOLD, 30, 34, Tone.INK, -0.6f);
    static final Style MAKER = new Style(Face.BOLD, 15, 20, Tone.INK, -0.3f);
    static final Style H1 = new Style(Face.BOLD, 19.5f, 24.75f, Tone.INK, -0.39f);
    static final Style H2 = new Style(Face.SEMIBOLD, 15, 20, Tone.INK, -0.15f);
    static final Style H3 = new Style(Face.SEMIBOLD, 12, 17, Tone.INK, 0);
    static final Style BODY = new Style(Face.REGULAR, 10.5f, 15.75f, Tone.INK, 0);
    static final Style LEAD = BODY.in(Tone.INK_2);
    static final Style SMALL = new Style(Face.REGULAR, 9.75f, 14.25f, Tone.INK_2, 0);
    static final Style CELL = new Style(Face.REGULAR, 9.75f, 13.5f, Tone.INK, 0);
    static final Style ROW_HEAD = CELL.of(Face.SEMIBOLD);
    static final Style COLUMN_HEAD = new Style(Face.SEMIBOLD, 9.75f, 13.5f, Tone.INK_2, 0);
    static final Style KEY = new Style(Face.SEMIBOLD, 10.5f, 15, Tone.INK_2, 0);
    static final Style VALUE = new Style(Face.REGULAR, 10.5f, 15, Tone.INK, 0);
    static final Style FOOT = new Style(Face.REGULAR, 9, 12, Tone.INK_2, 0);
    static final Style FOOT_MARK = new Style(Face.MONO, 8.25f, 12, Tone.INK_2, 0);
    static final Style NUMBER = new Style(Face.REGULAR, 8.25f, 13.5f, Tone.INK_2, -0.45f);
    static final Style RUNNING_HEAD = new Style(Face.SEMIBOLD, 9.75f, 13.5f, Tone.INK_2, 0);

    Style of(Face other) {
        return new Style(other, size, leading, tone, tracking);
    }

    Style in(Tone other) {
        return new Style(face, size, leading, other, tracking);
    }

    /** The style of a run inside text of this style. */
    Style of(Rich.Manner manner) {
        return switch (manner) {
            case PLAIN -> this;
            case BOLD -> of(face == Face.BOLD ? Face.BOLD : Face.SEMIBOLD);
            case MONO -> new Style(Face.MONO, size * 0.93f, leading, tone, 0);
            case MONO_BOLD -> new Style(Face.MONO_BOLD, size * 1.18f, leading * 1.4f, tone, 0);
            case QUIET -> of(face == Face.SEMIBOLD ? Face.REGULAR : face).in(Tone.INK_2);
            case LINK, PAGE_OF -> in(Tone.BLUE);
        };
    }

    /** From the top of the line to the baseline: the letters stand in the middle of their line. */
    float baseline() {
        return leading / 2 + size * 0.3635f;
    }
}
