package org.assay.platform.pdf;

/**
 * How far something is: {@code done} of {@code all}, drawn as squares while they fit and as a bar beyond that.
 *
 * @param says the same in words, such as "4 of 9"; it is what a screen reader says
 */
public record Progress(String label, int done, int all, String says) {
    public Progress {
        if (all < 0 || done < 0 || done > all) {
            throw new IllegalArgumentException(done + " of " + all + " is no progress");
        }
    }

    public static Progress of(String label, int done, int all) {
        return new Progress(label, done, all, done + " of " + all);
    }
}
