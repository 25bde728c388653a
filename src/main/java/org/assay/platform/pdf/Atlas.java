package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Where the headings of a document stand: known after a pass, used by the next. */
record Atlas(List<Place> places, int pages) {
    /** {@code top} is measured from the top of the page. */
    record Place(int level, String runningHead, String text, int page, float top) {
        String shortest() {
            return runningHead.isEmpty() ? text : runningHead;
        }
    }

    static Atlas empty() {
        return new Atlas(new ArrayList<>(), 0);
    }

    int pageOf(String runningHead) {
        return places.stream()
                .filter(place -> place.shortest().equals(runningHead))
                .mapToInt(Place::page)
                .findFirst()
                .orElse(0);
    }
}
