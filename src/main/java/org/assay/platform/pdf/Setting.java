package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import org.assay.platform.pdf.Atlas.Place;

/** One pass over a document: its fonts, what the pass before found, and the section being set. */
final class Setting {
    private static final String UNKNOWN = "\u25A1";

    private final Face.Set fonts;
    private final Atlas before;
    private final List<Place> found = new ArrayList<>();
    private final Tag document = Tag.document();
    private Tag section = document.child("Sect");

    Setting(Face.Set fonts, Atlas before) {
        this.fonts = fonts;
        this.before = before;
    }

    Face.Set fonts() {
        return fonts;
    }

    Atlas before() {
        return before;
    }

    Tag tag(String role) {
        return section.child(role);
    }

    Tag section() {
        return section;
    }

    void openSection() {
        section = document.child("Sect");
    }

    void found(Place place) {
        found.add(place);
    }

    Atlas after(int pages) {
        return new Atlas(List.copyOf(found), pages);
    }

    /** A reference to a page, with the number the pass before found. */
    Rich.Run resolved(Rich.Run run) {
        if (run.manner() != Rich.Manner.PAGE_OF) {
            return run;
        }
        int page = before.pageOf(run.target());
        if (page == 0 && before.pages() > 0) {
            throw new IllegalStateException("No section has the running head " + run.target());
        }
        return new Rich.Run(run.text() + "\u00A0" + page, run.manner(), "#" + page);
    }

    /** The same text with a sign in place of every letter that no embedded font has. */
    String printable(Style style, String text) {
        if (fonts.shows(style.face(), text)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints()
                .mapToObj(letter -> fonts.shows(style.face(), letter) ? Character.toString(letter) : UNKNOWN)
                .forEach(shown::append);
        return shown.toString();
    }
}
