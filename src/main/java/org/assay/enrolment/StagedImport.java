package org.assay.enrolment;

import java.util.List;
import java.util.Map;

/**
 * A staged file as its preview shows it.
 *
 * @param columns which heading of the file is which column of ours, in the order of the file
 * @param unused headings that mean nothing to us
 * @param groups what is wrong, by what repairs it, the largest first
 */
public record StagedImport(ImportLine line, Map<String, String> columns, List<String> unused, List<Group> groups) {
    /**
     * Rows that one repair mends.
     *
     * @param rows how many rows; a row with several problems stands in several groups
     */
    public record Group(RowProblem.Kind kind, long rows, List<RowProblem> problems) {}
}
