package org.assay.platform;

import java.util.List;

/**
 * Why something may not be done, in the rule's own words. The screen that closes a button and the command that throws show the same
 * object.
 *
 * @param rule the rule's id or name, for tests and the record
 * @param sentence what is so, and what to do next
 * @param details one line for each thing that is missing; may be empty
 */
public record Refusal(String rule, String sentence, List<String> details) implements java.io.Serializable {
    public Refusal(String rule, String sentence) {
        this(rule, sentence, List.of());
    }

    public Refused thrown() {
        return new Refused(this);
    }
}
