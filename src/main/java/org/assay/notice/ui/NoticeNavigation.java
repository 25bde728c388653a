package org.assay.notice.ui;

/** The ways into what one was told. */
public final class NoticeNavigation {
    static final String NOTICES = "notices";

    private NoticeNavigation() {}

    public static String notices() {
        return NOTICES;
    }
}
