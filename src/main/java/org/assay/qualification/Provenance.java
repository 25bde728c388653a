package org.assay.qualification;

import java.util.List;

/**
 * Where the words of a specification come from.
 *
 * @param reading what the source reads like
 * @param source where the words come from, a sentence
 * @param repairs what was repaired on the way in, one sentence each
 * @param notes what a careful reader should know about the source, one sentence each
 */
public record Provenance(Reading reading, String source, List<String> repairs, List<String> notes) {
    public Provenance {
        repairs = List.copyOf(repairs);
        notes = List.copyOf(notes);
    }

    /** What a source reads like. */
    public enum Reading {
        UNIT_SPECIFICATION("Reads like a unit specification"),
        REVISION_PAGE("Reads like a revision page"),
        NO_AWARDING_ORGANISATION("Names no awarding organisation");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
