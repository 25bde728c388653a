package org.assay.platform;

import java.util.Map;

/**
 * A question of how many. A front door hands it out beside its answer, so that a page which shows several such numbers asks for all of
 * them at once ({@link Tallies}) and each still has one definition.
 *
 * @param counted what is counted, such as {@code count(n.id)}
 * @param from the rest of the question in the language of the object model, from its {@code from} on
 * @param values by their names in the question, which are its own
 */
public record Tally(String counted, String from, Map<String, Object> values) {
    public Tally {
        values = Map.copyOf(values);
    }
}
