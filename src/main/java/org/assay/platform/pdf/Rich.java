package org.assay.platform.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text with bold, monospaced and quiet runs and links. Immutable: each method gives a longer text. A line break in it is kept. */
public final class Rich {
    enum Manner {
        PLAIN,
        BOLD,
        MONO,
        MONO_BOLD,
        QUIET,
        LINK,
        PAGE_OF
    }

    /** {@code target} is the address of a link or the running head of the section whose page is meant, else empty. */
    record Run(String text, Manner manner, String target) {
        boolean leads() {
            return manner == Manner.LINK || manner == Manner.PAGE_OF;
        }
    }

    private static final Rich EMPTY = new Rich(List.of());

    private final List<Run> runs;

    private Rich(List<Run> runs) {
        this.runs = runs;
    }

    public static Rich of() {
        return EMPTY;
    }

    public static Rich of(String text) {
        return EMPTY.plain(text);
    }

    public Rich plain(String text) {
        return with(text, Manner.PLAIN, "");
    }

    public Rich bold(String text) {
        return with(text, Manner.BOLD, "");
    }

    /** Monospaced: fingerprints, seeds, commands. */
    public Rich mono(String text) {
        return with(text, Manner.MONO, "");
    }

    public Rich monoBold(String text) {
        return with(text, Manner.MONO_BOLD, "");
    }

    /** In the colour of second lines. */
    public Rich quiet(String text) {
        return with(text, Manner.QUIET, "");
    }

    /** A link to an address outside the document. */
    public Rich link(String text, String address) {
        return with(text, Manner.LINK, address);
    }

    /** "page 38", linked, where 38 is the page of the section with this running head. */
    public Rich pageOf(String text, String runningHead) {
        return with(text, Manner.PAGE_OF, runningHead);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    boolean hasLinks() {
        return runs.stream().anyMatch(Run::leads);
    }

    List<Run> runs() {
        return runs;
    }

    String text() {
        var all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }

    private Rich with(String text, Manner manner, String target) {
        if (text.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<>(runs);
        longer.add(new Run(clean(text), manner, target));
        return new Rich(List.copyOf(longer));
    }

    /** Composed letters, no tabs, no control characters: none of them has a glyph. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
    }
}
