package org.assay.platform;

/** A state that people see: a word, a shape and a colour. The state enums of the modules implement it, so that screen, mail and PDF speak alike. */
public interface Mark {
    /** The word as people read it, for example "Not looked at". */
    String word();

    /** The shape that tells the state without colour. */
    Shape shape();

    /** What the state asks of the reader, and with it the colour. */
    Tone tone();
}
