package org.assay.notice;

/** What a notice is about. Its subject stands on a locked screen, so there is no name in it. */
public enum NoticeKind {
    SUBMITTED("Evidence waits for you", "inbox"),
    JUDGED("Your evidence was judged", "circle-check-big"),
    MORE_NEEDED("More is needed for your evidence", "plus"),
    FILE_REJECTED("A file of yours was rejected", "triangle-alert"),
    COUNTERSIGNATURE_WANTED("A unit waits for a countersignature", "signature"),
    SIGNED_OFF("A unit was signed off", "signature"),
    RETURNED("A unit was returned to you", "rotate-cw"),
    ACTION_REQUIRED("An action is required of you", "triangle-alert"),
    ACTION_ANSWERED("A required action was answered", "list-checks"),
    ACTION_SETTLED("A required action moved on", "list-checks"),
    DRAW_READY("A sample is drawn", "shuffle"),
    VISIT_OPENED("A visit is open for you", "shield-check");

    private final String subject;
    private final String icon;

    NoticeKind(String subject, String icon) {
        this.subject = subject;
        this.icon = icon;
    }

    public String subject() {
        return subject;
    }

    /** Of the sprite. */
    public String icon() {
        return icon;
    }
}
