package org.assay.qualification;

/** A mistake in a specification file: where it is, what is wrong, and what is expected. It stops the start. */
class SpecificationMistake extends RuntimeException {
    private final String file;
    private final int line;

    SpecificationMistake(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
        this.file = file;
        this.line = line;
    }

    String file() {
        return file;
    }

    /** From 1. */
    int line() {
        return line;
    }
}
