package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.Figures;
import org.assay.identity.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole table, cell by cell, against a file of expectations that was written from the product's rules and not from the code. */
class SignOffMatrixTest {
    private record Cell(SignOffMove move, SignOffStage stage, Role role, String broken, boolean allowed) {}

    private static List<Cell> cells() throws Exception {
        var cells = new ArrayList<Cell>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SignOffMatrixTest.class.getResourceAsStream("sign-off-cells.csv")),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line; (line = lines.readLine()) != null; ) {
                var cell = line.split(",");
                cells.add(new Cell(
                        SignOffMove.valueOf(cell[0]),
                        SignOffStage.valueOf(cell[1]),
                        Role.valueOf(cell[2]),
                        cell[3],
                        cell[4].equals("allowed")));
            }
        }
        return cells;
    }

    @Test
    @DisplayName("SO-1 to SO-17: every cell of moves × stages × roles × broken rules answers as expected")
    void everyCellAnswersAsExpected() throws Exception {
        var cells = cells();
        for (var cell : cells) {
            var situation = ASituation.forMove(cell.move(), cell.stage(), cell.role())
                    .breaking(cell.broken())
                    .build();
            var refusal = cell.move().refusal(situation);
            if (refusal.isEmpty() != cell.allowed())
                fail(cell + " answered "
                        + refusal.map(r -> r.rule() + ": " + r.sentence()).orElse("allowed"));
            refusal.ifPresent(r -> assertThat(r.sentence()).as(cell.toString()).endsWith("."));
        }
        assertThat(cells).hasSize(8 * 4 * 5 * 19);
        Figures.write("signoff", "signoff.matrix.cells", cells.size());
    }

    @Test
    @DisplayName("SO-1 to SO-17: every rule of the table is what refuses in at least one cell")
    void everyRuleRefusesSomewhere() throws Exception {
        Set<String> refusing = new HashSet<>();
        for (var cell : cells())
            cell.move()
                    .refusal(ASituation.forMove(cell.move(), cell.stage(), cell.role())
                            .breaking(cell.broken())
                            .build())
                    .ifPresent(refusal -> refusing.add(refusal.rule()));
        for (var rule : SignOffRule.values()) assertThat(refusing).contains(rule.name());
    }

    @Test
    @DisplayName("SO-6 the refusal names the criteria that are missing")
    void theRefusalNamesTheCriteria() {
        var situation = ASituation.forMove(SignOffMove.SIGN_OFF, SignOffStage.IN_PROGRESS, Role.ASSESSOR)
                .notMet("2.1", "2.5")
                .build();
        assertThat(SignOffMove.SIGN_OFF.refusal(situation).orElseThrow().sentence())
                .isEqualTo("Two criteria are not yet met: 2.1 and 2.5.");
    }

    @Test
    void theDiagramIsTheTable() throws Exception {
        var file = Path.of("src/docs/sign-off.mmd");
        assertThat(Files.readString(file)).isEqualTo(SignOffDiagram.mermaid());
    }
}
