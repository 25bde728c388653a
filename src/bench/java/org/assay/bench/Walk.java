package org.assay.bench;

/** A way through the product that people of one role take again and again; what is measured on it is marked. */
interface Walk {
    String name();

    /** Somebody who is about to walk: signed in, a tab open. @param seat which of many at once, from 0 */
    Steps seat(int seat);

    /** Somebody on the way. */
    interface Steps {
        /** Once around. @return false where nothing is left to do */
        boolean once(Marks marks);
    }
}
