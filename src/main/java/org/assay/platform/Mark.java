package org.assay.platform;

/** A state that people see. The state enums of the modules implement it, so that screen, mail and PDF speak alike. */
public interface Mark {
    /**
     * How a state looks.
     *
     * @param word as people read it, for example "Not looked at"
     * @param shape that tells the state without colour
     * @param tone what the state asks of the reader, and with it the colour
     */
    record Look(String word, Shape shape, Tone tone) {}

    Look look();

    default String word() {
        return look().word();
    }

    default Shape shape() {
        return look().shape();
    }

    default Tone tone() {
        return look().tone();
    }
}
