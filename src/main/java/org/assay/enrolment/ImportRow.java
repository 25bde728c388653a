package org.assay.enrolment;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.CsvText;

/**
 * A row of a staged file.
 *
 * @param cells as CSV text of one record
 * @param problems as CSV text, a record each: kind, column, found, expected
 */
@Embeddable
record ImportRow(int fileRow, String cells, String problems, boolean ready) {
    static ImportRow of(ImportCheck.Outcome outcome) {
        List<List<String>> problems = new ArrayList<>();
        outcome.problems()
                .forEach(problem -> problems.add(
                        List.of(problem.kind().name(), problem.column(), problem.found(), problem.expected())));
        return new ImportRow(
                outcome.row().number(),
                CsvText.write(List.of(outcome.row().cells())),
                CsvText.write(problems),
                outcome.ready());
    }

    ImportFile.Row row() {
        return new ImportFile.Row(fileRow, CsvText.read(cells).getFirst());
    }

    List<RowProblem> found() {
        return CsvText.read(problems).stream()
                .map(said -> new RowProblem(
                        RowProblem.Kind.valueOf(said.get(0)), fileRow, said.get(1), said.get(2), said.get(3)))
                .toList();
    }
}
