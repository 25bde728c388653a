package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.JudgementPass;
import org.assay.assessment.Judging;
import org.assay.assessment.Verdict;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.AuthenticityDeclaration;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How many statements the work of every day may send at most. That more data costs no more of them is another test's; here stand the
 * numbers themselves, as they were aimed at or reached. The people are of a centre of this test's own.
 */
class StatementAimsTest {
    private static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    private static final UnitKey UNIT = new UnitKey("ocr-post-transaction-1-unit-1");
    private static final CriterionRef FIRST = CriterionRef.of("1.1");

    private final RunningAssay assay = RunningAssay.get();
    private final People people = assay.door(People.class);
    private final SubmittingEvidence evidence = assay.door(SubmittingEvidence.class);
    private final Judging judging = assay.door(Judging.class);
    private final List<String> over = new ArrayList<>();

    private CentreId centre;
    private Somebody learner;
    private Somebody assessor;
    private Somebody office;
    private CohortId cohort;
    private EnrolmentId enrolment;

    private record Somebody(Actor actor, Visitor visitor) {}

    @BeforeEach
    void aCentreOfOurOwn() {
        centre = people.openCentre("Centre " + UUID.randomUUID());
        learner = somebody("Amira Khan", Role.LEARNER);
        assessor = somebody("Ben Okafor", Role.ASSESSOR);
        office = somebody("Eilidh Fraser", Role.CENTRE_ADMIN);
        var iqa = somebody("Dev Patel", Role.IQA);
        office.actor().run(() -> {
            var staff = assay.door(CentreOffice.class);
            staff.enterStaff(iqa.actor().person(), "Dev Patel", Standing.QUALIFIED, Set.of(), Optional.empty());
            staff.enterStaff(
                    assessor.actor().person(), "Ben Okafor", Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            var enrolling = assay.door(Enrolling.class);
            cohort = enrolling.openCohort(
                    "September",
                    OCR,
                    LocalDate.now().minusDays(60),
                    LocalDate.now().plusDays(200));
            var entered = enrolling.enterLearner(
                    learner.actor().person(), "Amira Khan", UUID.randomUUID() + "@example.org", Optional.empty());
            enrolment = enrolling.enrol(entered, cohort, LocalDate.now().minusDays(50));
            enrolling.allocate(enrolment, assessor.actor().person(), iqa.actor().person());
        });
    }

    private Somebody somebody(String name, Role role) {
        var username = UUID.randomUUID().toString();
        var person = people.enter(username, name, RunningAssay.PASSWORD);
        people.join(person, centre, role);
        return new Somebody(
                people.actor(person, centre, role), assay.visitor().signsIn(username, RunningAssay.PASSWORD));
    }

    @Test
    @DisplayName("SPEED-2 the work of every day sends no more statements than is aimed at")
    void noMoreThanIsAimedAt() {
        var answered = submitted("Answered before");
        judges(answered);
        // A draft and what is put forward stand beside the answer, so that no page gets by with half of its questions.
        var draft = learner.actor().call(() -> evidence.start("A draft"));
        var place = learner.actor().call(() -> evidence.uploadPlace(draft));
        // Five of them are the record's: its head taken and moved, the entry, whom it is about and its words.
        atMost(10, "upload", () -> uploads(place.path()));
        var waiting = submitted("Waits");
        var unit = assay.database()
                .sql("select id from unit_assessment where centre_id = ? and enrolment = ?")
                .params(centre.value(), enrolment.value())
                .query(UUID.class)
                .single();

        page(8, "home of a learner", learner, "");
        page(8, "map of criteria", learner, "unit/" + unit);
        page(6, "queue", assessor, "queue");
        // The first look takes it up, and is told to the record; so is the look at a text, which stands in the page
        // itself: eight of these.
        atMost(24, "a submission taken up", () -> assessor.visitor().opens("queue/" + waiting.value()));
        page(12, "a submission", assessor, "queue/" + waiting.value());
        page(12, "a unit for its assessor", assessor, "unit/" + unit);
        page(6, "board of a cohort", office, "cohort/" + cohort.value());
        atMost(
                10,
                "progress as a file",
                () -> assertThat(office.visitor().gets("progress.csv").statusCode())
                        .isEqualTo(200));
        atMost(18, "one criterion judged", () -> judges(waiting));

        assertThat(over).isEmpty();
    }

    /** The second time: what is read once for all is not this page's. */
    private void page(int most, String what, Somebody who, String route) {
        var page = who.visitor().opens(route);
        assertThat(page.isNotFound() || page.isBroken()).as(route).isFalse();
        atMost(most, what, () -> who.visitor().opens(route));
    }

    private void atMost(int most, String what, Runnable deed) {
        var sent = assay.traffic().during(deed).statements();
        Figures.write("statements", "aims." + what.replace(' ', '-'), sent.size());
        if (sent.size() > most)
            over.add(what + ": " + sent.size() + " instead of " + most + "\n  " + String.join("\n  ", sent));
    }

    private EvidenceId submitted(String title) {
        return learner.actor().call(() -> {
            var id = evidence.start(title);
            uploads(evidence.uploadPlace(id).path());
            evidence.revise(
                    id,
                    new EvidenceDraft(
                            title,
                            EvidenceFacts.of(EvidenceKind.REFLECTIVE_ACCOUNT)
                                    .on(LocalDate.now().minusDays(3)),
                            "What I did and why."));
            evidence.putForward(id, List.of(PutForward.of(enrolment, UNIT, FIRST)));
            evidence.declareAndSubmit(id, AuthenticityDeclaration.declared());
            return id;
        });
    }

    private void uploads(String path) {
        var answer = learner.visitor()
                .sends(path, "notes.txt", "What I wrote down on the day.".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void judges(EvidenceId id) {
        assessor.actor()
                .run(() -> judging.judge(new JudgementPass(
                        id,
                        1,
                        true,
                        true,
                        true,
                        List.of(new JudgementPass.Decision(enrolment, UNIT, FIRST, Verdict.MET, true, "")),
                        "Go on like this.")));
    }
}
