package org.assay.bench;

/** The product answered something that no person at work would have been content with. A measurement that stumbles measures nothing. */
final class Stumble extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stumble(String what) {
        super(what);
    }

    Stumble(String what, Throwable cause) {
        super(what, cause);
    }
}
