package org.assay.audit;

/**
 * How long a centre's record is, and the one number that changes if any entry changes.
 *
 * @param size how many entries
 * @param root RFC 6962 tree head over them, 64 lower-case hex digits
 */
public record RecordHead(long size, String root) {
    /** The ends of the root, for reading aloud: {@code 9b41c7e2…7a62e07d}. */
    String shortRoot() {
        return root.substring(0, 8) + "…" + root.substring(56);
    }
}
