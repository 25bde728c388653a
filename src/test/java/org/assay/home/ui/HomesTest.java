package org.assay.home.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.Figures;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.assay.assessment.Boards;
import org.assay.assessment.CohortBoard;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.CohortId;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.ImportingLearners;
import org.assay.evidence.AuthenticityDeclaration;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.Planning;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.StoryClock;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.assay.verification.ExternalVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class HomesTest {
    private static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    private static final UnitKey UNIT = new UnitKey("ocr-post-transaction-1-unit-1");
    private static final LocalDate STARTS = LocalDate.of(2026, 9, 7);
    private static final LocalDate ENDS = LocalDate.of(2027, 6, 11);

    /** A Friday afternoon. */
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    @Autowired
    List<RoleHome> homes;

    @Autowired
    People people;

    @Autowired
    CentreOffice office;

    @Autowired
    Enrolling enrolling;

    @Autowired
    ImportingLearners importing;

    @Autowired
    SubmittingEvidence evidence;

    @Autowired
    Boards boards;

    @Autowired
    ExternalVerification visits;

    CentreId centre;
    Actor eilidh;
    Actor carys;
    Actor dev;
    Actor frank;
    CohortId cohort;

    @BeforeEach
    void aCentre() {
        centre = people.openCentre("Centre " + UUID.randomUUID());
        eilidh = actor("Eilidh Fraser", Role.CENTRE_ADMIN);
        carys = actor("Carys Evans", Role.ASSESSOR);
        dev = actor("Dev Patel", Role.IQA);
        frank = actor("Frank Osei", Role.EQA);
        cohort = as(eilidh, STARTS + "T09:00:00Z", () -> {
            office.enterStaff(carys.person(), carys.name(), Standing.QUALIFIED, Set.of(OCR), Optional.empty());
            office.enterStaff(dev.person(), dev.name(), Standing.QUALIFIED, Set.of(), Optional.empty());
            return enrolling.openCohort("Autumn", OCR, STARTS, ENDS);
        });
        as(dev, STARTS + "T10:00:00Z", () -> {
            office.adopt(new AdoptedRule(OCR, "R4", 3, 28));
            return "";
        });
    }

    @Test
    void a_role_has_one_home_each() {
        assertThat(homes).extracting(RoleHome::role).containsExactlyInAnyOrderElementsOf(Role.OF_PEOPLE);
    }

    @Test
    @DisplayName(
            "R4 the learner's home counts the criterion whose planned interventions span too few days, and names the next day")
    void the_learners_sentence_counts_what_is_missing_by_evidence_and_by_rule() {
        var amira = actor("Amira Khan", Role.LEARNER);
        assertThat(home(amira)).contains("You are not enrolled on anything yet.");
        var enrolment = enrolled(amira);
        assertThat(home(amira))
                .contains("<h1>Eleven criteria of Provide post-transaction customer service still need evidence.</h1>");

        submitted(amira, enrolment, "2026-11-04", "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6");
        submitted(amira, enrolment, "2026-11-10", "2.1");
        assertThat(home(amira))
                .contains("<h1>Two criteria of Provide post-transaction customer service still need evidence.</h1>")
                .contains(
                        "2 of 3 planned interventions, all within 6 days: 22 more days needed. Next on or after 2 December 2026.")
                .contains("Plan it<span class=\"vh\"> for 2.1</span>")
                .contains("Add<span class=\"vh\"> for 1.5</span>")
                .contains("0 of 11 met")
                .contains("Carys Evans has not looked at it yet.")
                .contains("Feedback was due on Wednesday 18 November.")
                .contains("Feedback by Tuesday 24 November.");
    }

    @Test
    void the_assessors_sentence_tells_how_long_the_oldest_has() {
        assertThat(home(carys)).contains("<h1>Nothing waits for you.</h1>");
        var amira = actor("Amira <b>Khan</b>", Role.LEARNER);
        var enrolment = enrolled(amira);
        submitted(amira, enrolment, "2026-11-09", "1.1");
        assertThat(home(carys)).contains("<h1>One submission waits; it has 1 working day left.</h1>");
        submitted(amira, enrolment, "2026-11-12", "1.2");
        assertThat(home(carys))
                .contains("<h1>Two submissions wait; the oldest has 1 working day left.</h1>")
                .contains("Amira &lt;b&gt;Khan&lt;/b&gt;");
    }

    @Test
    void the_administrators_counts_are_those_of_the_boards() {
        var amira = actor("Amira Khan", Role.LEARNER);
        submitted(amira, enrolled(amira), "2026-11-12", "1.1");
        enrolled(actor("Tomasz Nowak", Role.LEARNER));
        as(eilidh, NOW, () -> {
            var board = boards.board(cohort, 0, 10);
            assertThat(boards.counts())
                    .containsOnlyKeys(cohort)
                    .containsValue(new CohortBoard.Counts(board.behind(), board.watch(), board.onTrack()));
            assertThat(boards.atRisk(10)).isEqualTo(board.rows());
            return "";
        });
        assertThat(home(eilidh)).contains("<h1>Two learners are behind.</h1>").contains("2 learners not registered");
    }

    @Test
    void a_visitor_reads_the_days_of_the_visit_and_outside_them_why_nothing_opens() {
        assertThat(home(frank)).contains("No visit is open for you");
        visit();
        assertThat(home(frank))
                .contains("is open until tomorrow.</h1>")
                .contains("The autumn cohort")
                .contains("21 November 2026, included");
    }

    @Test
    void no_home_takes_more_statements_for_a_thousand_learners_than_for_ten() {
        var amira = actor("Amira Khan", Role.LEARNER);
        var enrolment = enrolled(amira);
        imported(9);
        for (int day = 1; day <= 2; day++) submitted(amira, enrolment, "2026-11-0" + day, "1.1");
        visit();
        var few = counted(amira);
        imported(990);
        for (int day = 10; day <= 19; day++) submitted(amira, enrolment, "2026-11-" + day, "1.2", "2.1");
        var many = counted(amira);
        few.forEach((role, count) -> {
            Figures.write("statements", "statements.home-" + role + ".10", count);
            Figures.write("statements", "statements.home-" + role + ".1000", many.get(role));
        });
        assertThat(many).isEqualTo(few);
    }

    private Map<String, Integer> counted(Actor learner) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var actor : List.of(learner, carys, dev, eilidh, frank))
            counted.put(
                    actor.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    Statements.during(() -> home(actor)).size());
        return counted;
    }

    private String home(Actor actor) {
        return as(
                actor,
                NOW,
                () -> homes.stream()
                        .filter(home -> home.role() == actor.role())
                        .findFirst()
                        .orElseThrow()
                        .shown()
                        .html());
    }

    private EnrolmentLine enrolled(Actor learner) {
        return as(eilidh, STARTS + "T11:00:00Z", () -> {
            var entered = enrolling.enterLearner(
                    learner.person(), learner.name(), UUID.randomUUID() + "@example.org", Optional.empty());
            var enrolment = enrolling.enrol(entered, cohort);
            enrolling.allocate(enrolment, carys.person(), dev.person());
            return enrolling.enrolment(enrolment);
        });
    }

    private void imported(int learners) {
        var rows = new StringBuilder("First name,Surname,E-mail,Group\n");
        for (int i = 0; i < learners; i++)
            rows.append("Learner,Number")
                    .append(i)
                    .append(',')
                    .append(UUID.randomUUID())
                    .append("@example.org,Autumn\n");
        as(
                eilidh,
                STARTS + "T12:00:00Z",
                () -> importing.accept(
                        importing.stage("learners.csv", rows.toString().getBytes(UTF_8))));
    }

    /** A planned intervention of that day, put forward on the evening of the same day. */
    private void submitted(Actor learner, EnrolmentLine enrolment, String day, String... criteria) {
        as(learner, day + "T18:00:00Z", () -> {
            var item = evidence.start("Call of " + day);
            evidence.revise(
                    item,
                    new EvidenceDraft(
                            "Call of " + day,
                            EvidenceFacts.of(EvidenceKind.WORK_PRODUCT)
                                    .on(LocalDate.parse(day))
                                    .in("Tanner Row", "Brightwell Heating")
                                    .planning(Planning.PLANNED)
                                    .anonymised(true)
                                    .checkedThirdParty(true),
                            "I called the customer back after the repair and wrote down what they said."));
            evidence.putForward(
                    item,
                    Arrays.stream(criteria)
                            .map(ref -> PutForward.of(enrolment.id(), UNIT, CriterionRef.of(ref)))
                            .toList());
            return evidence.declareAndSubmit(item, AuthenticityDeclaration.declared());
        });
    }

    private void visit() {
        as(eilidh, NOW, () -> {
            office.approve(new org.assay.centre.Approval("ocr", "12345", Set.of(OCR), STARTS, false));
            return visits.open(
                    frank.person(), "ocr", LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 21), "The autumn cohort");
        });
    }

    private Actor actor(String name, Role role) {
        var person = people.enter(UUID.randomUUID().toString(), name, null);
        people.join(person, centre, role);
        return people.actor(person, centre, role);
    }

    private static <T> T as(Actor actor, String at, Supplier<T> deed) {
        return as(actor, Instant.parse(at), deed);
    }

    private static <T> T as(Actor actor, Instant at, Supplier<T> deed) {
        var got = new ArrayList<T>();
        StoryClock.at(at, () -> got.add(actor.call(deed)));
        return got.getFirst();
    }
}
