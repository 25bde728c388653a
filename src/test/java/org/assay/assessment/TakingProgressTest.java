package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.People;
import org.assay.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestDatabase
class TakingProgressTest {
    @Autowired
    People people;

    @Autowired
    CentreOffice office;

    @Autowired
    Enrolling enrolling;

    @Autowired
    SubmittingEvidence evidence;

    @Autowired
    Judging judging;

    @Autowired
    TakingProgress taking;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    AGroup group;

    @BeforeEach
    void aGroup() {
        group = new AGroup(people, office, enrolling, evidence, judging);
        var amira = group.learner("Amira Khan");
        group.learner("=HYPERLINK(\"x\")");
        var item = group.submits(amira, "What I sold", List.of("P1"));
        group.judges(amira, item, List.of("P1"), Verdict.MET);
    }

    @Test
    @DisplayName("T9 a list of everybody's progress holds names as data, never as a formula")
    void everybody() {
        var rows = lines(group.eilidh.call(() -> taking.take(Optional.empty())));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("\uFEFF\"Cohort\",\"Learner\",\"State\"");
        assertThat(rows.get(1)).startsWith("\"September\",\"'=HYPERLINK(\"\"x\"\")\",");
        assertThat(rows.get(2)).startsWith("\"September\",\"Amira Khan\",").contains(",\"1\",\"4\",\"25\",");
    }

    @Test
    @DisplayName("T1 nobody but the centre's own administrator takes a list of progress, of the centre or of a cohort")
    void nobodyElse() {
        var cohort = group.enrolments.getFirst().cohort();
        for (var other : List.of(group.dev, group.ben, group.carys))
            assertThatThrownBy(() -> other.call(() -> taking.take(Optional.empty())))
                    .isInstanceOf(NotFound.class);
        var elsewhere = new AGroup(people, office, enrolling, evidence, judging);
        assertThatThrownBy(() -> elsewhere.eilidh.call(() -> taking.take(Optional.of(cohort))))
                .isInstanceOf(NotFound.class);
        assertThat(lines(elsewhere.eilidh.call(() -> taking.take(Optional.empty()))))
                .hasSize(1);
        assertThat(lines(group.eilidh.call(() -> taking.take(Optional.of(cohort)))))
                .hasSize(3);
    }

    @Test
    void the_record_tells_who_took_which_list() {
        group.eilidh.call(
                () -> taking.take(Optional.of(group.enrolments.getFirst().cohort())));
        long told = group.eilidh.call(() -> transaction.execute(status -> database.sql(
                        "select count(*) from audit_entry where centre_id = ? and type = 'progress-taken'")
                .param(group.id.value())
                .query(Long.class)
                .single()));
        assertThat(told).isEqualTo(1);
    }

    @Test
    void more_learners_cost_no_more_statements() {
        int few = sent();
        for (int i = 0; i < 10; i++) group.learner("Learner " + i);
        assertThat(sent()).isEqualTo(few).isLessThanOrEqualTo(10);
    }

    private int sent() {
        return Statements.during(() -> group.eilidh.call(() -> taking.take(Optional.empty())))
                .size();
    }

    private static List<String> lines(TakingProgress.Taken taken) {
        return new String(taken.bytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
