package org.assay.assessment;

import java.util.List;

/**
 * A page of what waits for an assessor.
 *
 * @param all how much waits in all
 */
public record QueuePage(List<QueueLine> lines, long all) {
    public QueuePage {
        lines = List.copyOf(lines);
    }
}
