package org.assay.audit.ui;

import org.assay.platform.Id;

/** Routes into the record, relative to the root of the product. */
public final class AuditNavigation {
    static final String RECORD = "audit";

    private AuditNavigation() {}

    /** The whole record, latest first. */
    public static String record() {
        return RECORD;
    }

    /** What the record says about one thing. */
    public static String about(Id subject) {
        return RECORD + "?" + RecordAddress.ABOUT + "=" + subject.value();
    }
}
