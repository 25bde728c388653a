package org.assay.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class SubmittingEvidenceTest {
    private static final AuthenticityDeclaration DECLARED = AuthenticityDeclaration.declared();

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
    void an_item_goes_from_draft_to_accepted_and_is_read_back_with_everything_in_it() {
        var id = aDraft();
        var receipt = attached(id, "letter.txt", "Dear Customer A");

        var submitted = northgate.amira.call(() -> submitting.declareAndSubmit(id, DECLARED));
        assertThat(submitted.state()).isEqualTo(EvidenceState.SUBMITTED);
        assertThat(northgate.ben.call(() -> submitting.submittedFor(Set.of(northgate.amirasEnrolment.id()))))
                .extracting(EvidenceLine::id)
                .containsExactly(id);

        int version = northgate.ben.call(() -> submitting.takeUp(id));
        northgate.ben.run(() -> submitting.close(id, version, EvidenceState.ACCEPTED));

        var item = northgate.amira.call(() -> submitting.item(id));
        assertThat(item.state()).isEqualTo(EvidenceState.ACCEPTED);
        assertThat(item.title()).isEqualTo("Follow-up call");
        assertThat(item.files()).containsExactly(receipt);
        assertThat(item.putForward()).containsExactly(northgate.amiraFor("2.1").saying("My second call", "0:48"));
        assertThat(item.facts().planning()).isEqualTo(Planning.PLANNED);
        assertThat(item.declaration()).map(EvidenceItem.Declared::wording).contains(1);
        assertThat(northgate.ben.call(() -> submitting.submittedFor(Set.of(northgate.amirasEnrolment.id()))))
                .isEmpty();
        assertThat(northgate.ben.call(() -> submitting.forUnit(northgate.amirasEnrolment.id(), ACentre.UNIT)))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).isEqualTo(item.facts()));
    }

    @Test
    @DisplayName("E1 everything that a draft lacks is said at once, in the words of the screen")
    void everything_that_a_draft_lacks_is_said_at_once_in_the_words_of_the_screen() {
        var id = northgate.amira.call(() -> submitting.start(""));

        assertThat(northgate.amira.call(() -> submitting.lacking(id)))
                .extracting(refusal -> refusal.sentence())
                .containsExactly(
                        "There is no file and no text. Add a file, or write what happened.",
                        "Enter a title, so that you and your assessor find it again.",
                        "Enter the day it happened.",
                        "Choose at least one criterion that it may meet.");
        assertRefused(
                northgate.amira,
                "There are 4 things to put right before you can submit.",
                () -> submitting.declareAndSubmit(id, DECLARED));
    }

    @Test
    @DisplayName("E1 a day in the future is refused by name")
    void a_day_in_the_future_is_refused_by_name() {
        var id = aDraft();
        northgate.amira.run(() -> {
            var item = submitting.item(id);
            submitting.revise(
                    id, new EvidenceDraft(item.title(), item.facts().on(LocalDate.of(2031, 12, 2)), item.narrative()));
        });

        assertRefused(
                northgate.amira,
                "2 December 2031 is in the future. Enter the day it happened.",
                () -> submitting.declareAndSubmit(id, DECLARED));
    }

    @Test
    @DisplayName("E2 what is not declared is not submitted")
    void what_is_not_declared_is_not_submitted() {
        var id = aDraft();

        assertRefused(
                northgate.amira,
                "Declare that this is your own work. Nobody else can do it for you.",
                () -> submitting.declareAndSubmit(id, new AuthenticityDeclaration(1, false, true)));
        assertRefused(
                northgate.amira,
                "Say that you named every AI tool you used, or that you used none.",
                () -> submitting.declareAndSubmit(id, new AuthenticityDeclaration(1, true, false)));
        assertThat(northgate.amira.call(() -> submitting.item(id)).state()).isEqualTo(EvidenceState.DRAFT);
    }

    @Test
    @DisplayName("E3 a version is frozen from its submission, and the answer is a new one beside it")
    void a_version_is_frozen_from_its_submission_and_the_answer_is_a_new_one_beside_it() {
        var id = submitted();
        assertRefused(
                northgate.amira,
                "Version 1 is submitted and nobody has looked at it yet. Withdraw it if you want to change it.",
                () -> submitting.revise(id, text("Other words")));
        northgate.ben.run(() -> submitting.takeUp(id));
        assertRefused(
                northgate.amira,
                "Version 1 is being looked at and cannot be changed. Wait for the feedback, then answer with a new version.",
                () -> submitting.revise(id, text("Other words")));
        assertRefused(northgate.amira, "Version 1 is being looked at", () -> submitting.answerWithNewVersion(id));
        assertRefused(northgate.amira, "Version 1 is being looked at", () -> {
            submitting.withdraw(id, "A mistake");
            return 0;
        });
        northgate.ben.run(() -> submitting.close(id, 1, EvidenceState.MORE_NEEDED));
        assertRefused(
                northgate.amira,
                "Version 1 has been judged and stays as it is. Answer with a new version.",
                () -> submitting.revise(id, text("Other words")));

        assertThat(northgate.amira.call(() -> submitting.answerWithNewVersion(id)))
                .isEqualTo(2);
        assertThat(northgate.amira.call(() -> submitting.answerWithNewVersion(id)))
                .isEqualTo(2);
        northgate.amira.run(() -> submitting.revise(id, text("Other words")));

        var second = northgate.amira.call(() -> submitting.item(id));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.putForward()).hasSize(1);
        assertThat(second.narrative()).isEqualTo("Other words");
        var first = northgate.amira.call(() -> submitting.item(id, 1));
        assertThat(first.narrative()).isEqualTo("I called Customer A.");
        assertThat(first.state()).isEqualTo(EvidenceState.MORE_NEEDED);

        // The draft is the learner's own: the assessor still reads what was judged.
        assertThat(northgate.ben.call(() -> submitting.item(id)).version()).isEqualTo(1);
        assertThatThrownBy(() -> northgate.ben.run(() -> submitting.item(id, 2)))
                .isInstanceOf(NotFound.class);

        northgate.amira.run(() -> submitting.declareAndSubmit(id, DECLARED));
        assertThat(northgate.ben.call(() -> submitting.item(id)).version()).isEqualTo(2);
        assertThat(northgate.ben.call(() -> submitting.versions(id)))
                .extracting(EvidenceLine::state)
                .containsExactly(EvidenceState.MORE_NEEDED, EvidenceState.SUBMITTED);
        assertThat(northgate.ben.call(() -> submitting.forUnit(northgate.amirasEnrolment.id(), ACentre.UNIT)))
                .extracting(EvidenceLine::version)
                .containsExactly(2);
    }

    @Test
    @DisplayName("E4 what nobody has looked at can be withdrawn with a reason, and a draft is discarded")
    void what_nobody_has_looked_at_can_be_withdrawn_with_a_reason_and_a_draft_is_discarded() {
        var id = submitted();
        assertRefused(northgate.amira, "Write why you take it back; it is kept in the record.", () -> {
            submitting.withdraw(id, " ");
            return 0;
        });
        northgate.amira.run(() -> submitting.withdraw(id, "The wrong letter"));
        assertThat(northgate.amira.call(() -> submitting.item(id)).withdrawnBecause())
                .contains("The wrong letter");
        assertRefused(northgate.ben, "“Follow-up call” is not waiting to be looked at", () -> submitting.takeUp(id));

        northgate.amira.run(() -> submitting.answerWithNewVersion(id));
        northgate.amira.run(() -> submitting.discard(id));
        assertThat(northgate.amira.call(() -> submitting.item(id)).version()).isEqualTo(1);

        var draft = aDraft();
        northgate.amira.run(() -> submitting.discard(draft));
        assertThatThrownBy(() -> northgate.amira.run(() -> submitting.item(draft)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("E5 only the allocated assessor takes evidence up")
    void only_the_allocated_assessor_takes_evidence_up() {
        var id = submitted();

        assertRefused(
                northgate.carys,
                "This learner is not allocated to you. Ask the centre to allocate them, or leave it to their assessor.",
                () -> submitting.takeUp(id));
        assertRefused(northgate.dev, "This learner is not allocated to you.", () -> submitting.takeUp(id));
        assertThatThrownBy(() -> northgate.liam.run(() -> submitting.takeUp(id)))
                .isInstanceOf(NotFound.class);
        assertRefused(
                northgate.ben,
                "Version 1 of “Follow-up call” is not being looked at: its state is “Submitted”.",
                () -> {
                    submitting.close(id, 1, EvidenceState.ACCEPTED);
                    return 0;
                });
    }

    @Test
    @DisplayName("E6 an observation is recorded by the assessor and changed by nobody else")
    void an_observation_is_recorded_by_the_assessor_and_changed_by_nobody_else() {
        var draft = new EvidenceDraft(
                "Observation at the trade counter",
                EvidenceFacts.of(EvidenceKind.DIRECT_OBSERVATION).on(LocalDate.of(2026, 11, 10)),
                "Amira offered the customer a call back.");
        var learner = northgate.amirasEnrolment.learner();
        var id = northgate.ben.call(
                () -> submitting.recordByAssessor(learner, draft, List.of(northgate.amiraFor("2.2"))));

        assertThat(northgate.amira.call(() -> submitting.item(id)).state()).isEqualTo(EvidenceState.IN_ASSESSMENT);
        northgate.ben.run(
                () -> submitting.putForward(id, List.of(northgate.amiraFor("2.2"), northgate.amiraFor("2.4"))));
        assertRefused(
                northgate.amira,
                "An assessor recorded this; only they can change it, until it is judged.",
                () -> submitting.revise(id, draft));
        assertRefused(northgate.amira, "Your assessor recorded this.", () -> submitting.answerWithNewVersion(id));
        northgate.ben.run(() -> submitting.close(id, 1, EvidenceState.ACCEPTED));
        assertRefused(
                northgate.ben, "Version 1 has been judged and stays as it is.", () -> submitting.revise(id, draft));
        assertRefused(
                northgate.carys,
                "This learner is not allocated to you.",
                () -> submitting.recordByAssessor(learner, draft, List.of(northgate.amiraFor("2.2"))));
    }

    @Test
    @DisplayName("E7 evidence is put forward for the learner's own criteria only")
    void evidence_is_put_forward_for_the_learners_own_criteria_only() {
        var id = aDraft();
        var liams = PutForward.of(
                northgate.liamsEnrolment.id(),
                ACentre.UNIT,
                northgate.amiraFor("2.1").criterion());

        assertThatThrownBy(() -> northgate.amira.run(() -> submitting.putForward(id, List.of(liams))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> northgate.amira.run(() -> submitting.putForward(id, List.of(northgate.amiraFor("9.9")))))
                .isInstanceOf(NotFound.class);
        assertRefused(
                northgate.amira,
                "Criterion 2.1 is chosen twice.",
                () -> submitting.putForward(id, List.of(northgate.amiraFor("2.1"), northgate.amiraFor("2.1"))));
        northgate.amira.run(() -> submitting.putForward(
                id, List.of(northgate.amiraFor("2.4"), northgate.amiraFor("2.1"), northgate.amiraFor("2.2"))));
        northgate.amira.run(() -> submitting.putForward(id, List.of(northgate.amiraFor("2.1"))));
        assertThat(northgate.amira.call(() -> submitting.item(id)).putForward())
                .extracting(one -> one.criterion().value())
                .containsExactly("2.1");
    }

    @Test
    @DisplayName(
            "T1 another learner and another centre are told that there is no such evidence, while the owner reads it")
    void another_learner_and_another_centre_are_told_that_there_is_no_such_evidence_while_the_owner_reads_it() {
        var harbourside = new ACentre(people, office, enrolling);
        var id = submitted();

        assertThat(northgate.amira.call(() -> submitting.item(id)).id()).isEqualTo(id);
        for (Actor reader : List.of(northgate.ben, northgate.carys, northgate.dev, northgate.eilidh))
            assertThat(reader.call(() -> submitting.item(id)).id()).isEqualTo(id);
        for (Actor stranger : List.of(
                northgate.liam,
                harbourside.amira,
                harbourside.ben,
                harbourside.carys,
                harbourside.dev,
                harbourside.eilidh)) {
            assertThatThrownBy(() -> stranger.run(() -> submitting.item(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stranger.run(() -> submitting.item(id, 1))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stranger.run(() -> submitting.versions(id)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stranger.run(() -> submitting.takeUp(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stranger.run(() -> submitting.revise(id, text("x"))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> stranger.run(() -> submitting.discard(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> attached(stranger, id, "a.txt", "words")).isInstanceOf(NotFound.class);
            assertThat(stranger.call(() -> submitting.submittedFor(Set.of(northgate.amirasEnrolment.id()))))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("E8 a draft is read by nobody but the learner")
    void a_draft_is_read_by_nobody_but_the_learner() {
        var id = aDraft();

        for (Actor other : List.of(northgate.ben, northgate.carys, northgate.dev, northgate.eilidh))
            assertThatThrownBy(() -> other.run(() -> submitting.item(id))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("F4 the same file sent twice is one file and one receipt")
    void the_same_file_sent_twice_is_one_file_and_one_receipt() throws IOException {
        var id = aDraft();
        var upload = new FileId(java.util.UUID.randomUUID());

        var first = northgate.amira.call(
                () -> attach(id, new FileUpload(upload, "C:\\photos\\letter.txt", bytes("words"))));
        var again = northgate.amira.call(() -> attach(id, new FileUpload(upload, "letter.txt", bytes("words"))));

        assertThat(again).isEqualTo(first);
        assertThat(first.name()).isEqualTo("letter.txt");
        assertThat(first.size()).isEqualTo(5);
        assertThat(northgate.amira.call(() -> submitting.item(id)).files()).containsExactly(first);
        northgate.amira.run(() -> submitting.removeFile(id, upload));
        assertThat(northgate.amira.call(() -> submitting.item(id)).files()).isEmpty();
    }

    @Test
    void lists_tell_what_a_learner_has_in_each_state() {
        aDraft();
        submitted();

        assertThat(northgate.amira.call(() -> submitting.myCounts()))
                .containsEntry(EvidenceState.DRAFT, 1L)
                .containsEntry(EvidenceState.SUBMITTED, 1L);
        assertThat(northgate.amira.call(() -> submitting.mine(Set.of(EvidenceState.values()), 0, 10)))
                .hasSize(2);
        assertThat(northgate.liam.call(() -> submitting.mine(Set.of(EvidenceState.values()), 0, 10)))
                .isEmpty();
        assertThat(northgate.ben.call(() -> submitting.ofLearner(northgate.amirasEnrolment.learner(), 0, 10)))
                .hasSize(1);
    }

    private EvidenceId submitted() {
        var id = aDraft();
        northgate.amira.run(() -> submitting.declareAndSubmit(id, DECLARED));
        return id;
    }

    private EvidenceId aDraft() {
        return northgate.amira.call(() -> {
            var id = submitting.start("Follow-up call");
            submitting.revise(id, text("I called Customer A."));
            submitting.putForward(id, List.of(northgate.amiraFor("2.1").saying("My second call", "0:48")));
            return id;
        });
    }

    private static EvidenceDraft text(String words) {
        return new EvidenceDraft(
                "Follow-up call",
                EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                        .on(LocalDate.of(2026, 11, 10))
                        .planning(Planning.PLANNED)
                        .by(Channel.PHONE),
                words);
    }

    private EvidenceFile attached(EvidenceId id, String name, String words) {
        return attached(northgate.amira, id, name, words);
    }

    private EvidenceFile attached(Actor actor, EvidenceId id, String name, String words) {
        return actor.call(() -> attach(id, FileUpload.of(name, bytes(words))));
    }

    private EvidenceFile attach(EvidenceId id, FileUpload upload) {
        try {
            return submitting.attach(id, upload);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(UTF_8));
    }

    private static void assertRefused(Actor actor, String sentence, Supplier<?> deed) {
        assertThatThrownBy(() -> actor.call(deed)).isInstanceOf(Refused.class).hasMessageStartingWith(sentence);
    }
}
