package org.assay.audit;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What came of recomputing a centre's record from its stored bytes.
 *
 * @param firstWrong the first entry with which it no longer adds up; empty when it does, or when no single entry is to blame
 * @param sentence what is so
 */
public record RecordCheck(RecordHead head, boolean unchanged, OptionalLong firstWrong, String sentence) {
    static RecordCheck sound(RecordHead head) {
        String sentence = switch ((int) Math.min(head.size(), 2)) {
            case 0 -> "Nothing has been recorded yet.";
            case 1 -> "The one entry is unchanged. The root is " + head.shortRoot() + ".";
            default ->
                String.format(
                        Locale.UK, "All %,d entries are unchanged. The root is %s.", head.size(), head.shortRoot());
        };
        return new RecordCheck(head, true, OptionalLong.empty(), sentence);
    }

    static RecordCheck wrong(RecordHead head, long seq, String what) {
        return new RecordCheck(head, false, OptionalLong.of(seq), String.format(Locale.UK, "Entry %,d %s", seq, what));
    }

    static RecordCheck wrong(RecordHead head, String sentence) {
        return new RecordCheck(head, false, OptionalLong.empty(), sentence);
    }
}
