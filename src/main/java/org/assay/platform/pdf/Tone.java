package org.assay.platform.pdf;

/** The colours of print. The state colours hold 4.5 to 1 on white and differ in greyscale by shape, never by colour alone. */
public enum Tone {
    INK(0x17191C),
    INK_2(0x4B4F56),
    INK_3(0x62666D),
    LINE(0xDDDAD2),
    LINE_STRONG(0x7E7B73),
    PAPER(0xFFFFFF),
    BLUE(0x1E4B9B),
    GREY(0x4B4F56),
    VIOLET(0x59369A),
    AMBER(0x764700),
    BRICK(0x9B2318),
    GREEN(0x14612F),
    TEAL(0x0B5563);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    /** In which a state of this tone is printed. */
    static Tone of(org.assay.platform.Tone state) {
        return switch (state) {
            case WAIT -> GREY;
            case LOOK -> VIOLET;
            case MORE -> AMBER;
            case NOT_YET -> BRICK;
            case MET -> GREEN;
            case SEAL -> TEAL;
        };
    }

    int red() {
        return rgb >> 16 & 0xFF;
    }

    int green() {
        return rgb >> 8 & 0xFF;
    }

    int blue() {
        return rgb & 0xFF;
    }
}
