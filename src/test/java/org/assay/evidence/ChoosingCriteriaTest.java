package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.TestDatabase;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.People;
import org.assay.qualification.CriterionRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class ChoosingCriteriaTest {
    @Autowired
    ChoosingCriteria choosing;

    @Autowired
    SubmittingEvidence submitting;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    ACentre northgate;

    @BeforeEach
    void aCentre() {
        northgate = new ACentre(people, office, enrolling);
    }

    @Test
    @DisplayName("R4 counts this draft among what is put forward, and says what is missing")
    void the_rule_counts_this_draft_with_the_rest() {
        plannedCall(4, true);
        var draft = plannedCall(10, false);

        assertThat(r4(draft))
                .extracting(Sufficient::words, Sufficient::binding)
                .containsExactly(
                        "2 of 3 planned interventions, all within 6 days: 22 more days needed. Next on or after 2 December 2026.",
                        false);
        assertThat(choice(draft, "2.1").chosen()).isTrue();
        assertThat(choice(draft, "2.2").chosen()).isFalse();
    }

    @Test
    @DisplayName("R4 uses the centre's numbers once its verifier has adopted them")
    void adopted_numbers_bind() {
        northgate.dev.run(() -> office.adopt(new AdoptedRule(ACentre.OCR, "R4", 2, 6)));
        plannedCall(4, true);
        var draft = plannedCall(10, false);

        assertThat(r4(draft))
                .extracting(Sufficient::words, Sufficient::binding)
                .containsExactly("2 of 2 planned interventions over 6 days.", true);
    }

    @Test
    void an_earlier_version_of_the_same_item_is_not_counted_beside_its_answer() {
        var id = plannedCall(4, true);
        northgate.ben.run(() -> {
            submitting.takeUp(id);
            submitting.close(id, 1, EvidenceState.MORE_NEEDED);
        });
        northgate.amira.run(() -> submitting.answerWithNewVersion(id));

        assertThat(r4(id).counted()).isEqualTo(1);
    }

    private Sufficient r4(EvidenceId draft) {
        return choice(draft, "2.1").rules().stream()
                .filter(rule -> rule.rule().equals("R4"))
                .findFirst()
                .orElseThrow();
    }

    private CriterionChoice choice(EvidenceId draft, String criterion) {
        return northgate.amira.call(() -> choosing.choices(submitting.item(draft)).stream()
                .flatMap(unit -> unit.criteria().stream())
                .filter(one -> one.target().criterion().equals(CriterionRef.of(criterion)))
                .findFirst()
                .orElseThrow());
    }

    private EvidenceId plannedCall(int day, boolean submit) {
        return northgate.amira.call(() -> {
            var id = submitting.start("Planned call");
            submitting.revise(
                    id,
                    new EvidenceDraft(
                            "Planned call",
                            EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                                    .on(LocalDate.of(2026, 11, day))
                                    .planning(Planning.PLANNED),
                            "I called."));
            submitting.putForward(id, List.of(northgate.amiraFor("2.1")));
            if (submit) submitting.declareAndSubmit(id, AuthenticityDeclaration.declared());
            return id;
        });
    }
}
