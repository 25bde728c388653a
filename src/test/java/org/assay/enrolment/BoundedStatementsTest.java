package org.assay.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assay.enrolment.CentreForTests.ENDS;
import static org.assay.enrolment.CentreForTests.OCR;
import static org.assay.enrolment.CentreForTests.STARTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.identity.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class BoundedStatementsTest {
    @Autowired
    ImportingLearners importing;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    @Test
    void aListCostsTheSameWhateverItsLength() {
        var small = centreWith(3);
        var large = centreWith(160);
        assertThat(list(large)).isEqualTo(list(small)).hasSize(7);
    }

    @Test
    void aFileOfManyRowsIsWrittenInBatches() {
        var centre = new CentreForTests(people, office);
        centre.admin.run(() -> enrolling.openCohort("September", OCR, STARTS, ENDS));
        int tens = written(centre, 40);
        int hundreds = written(centre, 1040);
        assertThat(hundreds - tens).as("20 more batches for each table").isLessThan(20 * 15);
    }

    private int written(CentreForTests centre, int rows) {
        var run = centre.admin.call(() -> importing.stage("many.csv", file(rows)));
        return Statements.during(() -> centre.admin.run(() -> importing.accept(run)))
                .size();
    }

    private List<String> list(CentreForTests centre) {
        return Statements.during(() -> centre.admin.run(() -> {
            enrolling.all(EnrolmentFilter.ALL, 0, 50);
            enrolling.count(EnrolmentFilter.ALL);
            enrolling.cohorts();
            enrolling.caseloads();
            office.staff();
            office.staffNames();
        }));
    }

    private CentreForTests centreWith(int learners) {
        var centre = new CentreForTests(people, office);
        centre.admin.run(() -> {
            enrolling.openCohort("September", OCR, STARTS, ENDS);
            importing.accept(importing.stage("some.csv", file(learners)));
        });
        return centre;
    }

    private static byte[] file(int rows) {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, rows)
                .mapToObj(row -> "Learner," + row + "," + row + "." + run + "@example.org,September\n")
                .collect(Collectors.joining("", "First name,Surname,Email,Cohort\n", ""))
                .getBytes(UTF_8);
    }
}
