package org.assay.platform.widgets;

import java.util.List;

/** A view that says where it stands, from the outside in. The frame shows it in the top bar; the last crumb is the page itself. */
public interface Crumbed {

    /**
     * One step of the way.
     *
     * @param label as read
     * @param href where it leads, empty for the page itself
     */
    record Crumb(String label, String href) {
        /** The page itself. */
        public static Crumb here(String label) {
            return new Crumb(label, "");
        }
    }

    /** Asked after the view has read what it shows. */
    List<Crumb> crumbs();
}
