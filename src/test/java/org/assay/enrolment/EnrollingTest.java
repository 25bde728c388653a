package org.assay.enrolment;

import static org.assay.enrolment.CentreForTests.ENDS;
import static org.assay.enrolment.CentreForTests.OCR;
import static org.assay.enrolment.CentreForTests.STARTS;
import static org.assay.enrolment.CentreForTests.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class EnrollingTest {
    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    CentreForTests centre;
    CohortId cohort;
    EnrolmentId amira;

    @BeforeEach
    void aCentreWithOneLearner() {
        centre = new CentreForTests(people, office);
        cohort = asAdmin(() -> enrolling.openCohort("Customer service, September 2026", OCR, STARTS, ENDS));
        amira = enrolled("Amira Khan");
    }

    @Test
    void whatIsEnteredIsReadBack() {
        asAdmin(() -> {
            enrolling.register(amira, "R-1001", LocalDate.of(2026, 9, 14));
            enrolling.allocate(amira, centre.assessor.person(), centre.iqa.person());
        });
        var line = asAdmin(() -> enrolling.enrolment(amira));
        assertThat(line.learnerName()).isEqualTo("Amira Khan");
        assertThat(line.cohortName()).isEqualTo("Customer service, September 2026");
        assertThat(line.specification()).isEqualTo(OCR);
        assertThat(line.state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(line.registrationNumber()).contains("R-1001");
        assertThat(line.registeredOn()).contains(LocalDate.of(2026, 9, 14));
        assertThat(line.plannedEnd()).isEqualTo(ENDS);
        assertThat(line.assessor()).contains(centre.assessor.person());
        assertThat(line.iqa()).contains(centre.iqa.person());
        assertThat(asAdmin(() -> enrolling.names(List.of(line.learner())))).containsValue("Amira Khan");
    }

    @Test
    @DisplayName("T1 another centre's enrolment is not found, whoever asks there")
    void anotherCentresEnrolmentIsNotFound() {
        var other = new CentreForTests(people, office);
        for (Actor stranger : List.of(other.admin, other.iqa, other.assessor)) {
            assertThatThrownBy(() -> stranger.run(() -> enrolling.enrolment(amira)))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("No such enrolment.");
        }
        other.admin.run(() -> {
            assertThat(enrolling.all(EnrolmentFilter.ALL, 0, 50)).isEmpty();
            assertThat(enrolling.cohorts()).isEmpty();
            assertThat(enrolling.count(EnrolmentFilter.of(cohort))).isZero();
            assertThatThrownBy(() -> enrolling.cohort(cohort)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> enrolling.change(amira, EnrolmentState.WITHDRAWN, "Not theirs"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> enrolling.register(amira, "R-1", STARTS)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> enrolling.allocate(amira, other.assessor.person(), other.iqa.person()))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(asAdmin(() -> enrolling.enrolment(amira)).state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    @DisplayName("EN-7 a learner reads their own and nobody else's")
    void aLearnerReadsTheirOwnAndNobodyElses() {
        var tomasz = enrolled("Tomasz Nowak");
        var learner = centre.learner(asAdmin(() -> enrolling.enrolment(amira)).person());
        learner.run(() -> {
            assertThat(enrolling.mine()).extracting(EnrolmentLine::id).containsExactly(amira);
            assertThat(enrolling.enrolment(amira).learnerName()).isEqualTo("Amira Khan");
            assertThatThrownBy(() -> enrolling.enrolment(tomasz)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> enrolling.all(EnrolmentFilter.ALL, 0, 10)).isInstanceOf(Refused.class);
        });
    }

    @Test
    @DisplayName("EN-7 an assessor reads what is allocated and what they may countersign")
    void anAssessorReadsWhatIsAllocatedAndWhatTheyMayCountersign() {
        asAdmin(() -> office.changeStanding(
                centre.trainee.person(), Standing.TRAINEE, Set.of(OCR), Optional.empty(), "Competence checked"));
        var tomasz = enrolled("Tomasz Nowak");
        asAdmin(() -> enrolling.allocate(amira, centre.trainee.person(), centre.iqa.person()));
        centre.trainee.run(() -> {
            assertThat(enrolling.enrolment(amira).id()).isEqualTo(amira);
            assertThatThrownBy(() -> enrolling.enrolment(tomasz)).isInstanceOf(NotFound.class);
            assertThat(enrolling.all(EnrolmentFilter.ALL, 0, 10))
                    .extracting(EnrolmentLine::id)
                    .containsExactly(amira);
        });
        centre.assessor.run(() -> {
            assertThat(enrolling.enrolment(amira).id()).isEqualTo(amira);
            assertThat(enrolling.all(EnrolmentFilter.of(centre.trainee.person()), 0, 10))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("EN-7 an external quality assurer reads nothing without a visit")
    void anExternalQualityAssurerReadsNothingWithoutAVisit() {
        var eqa = centre.actor("Frank Osei", Role.EQA);
        assertThatThrownBy(() -> eqa.run(() -> enrolling.enrolment(amira))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("EN-3 an allocation is refused with its reason")
    void anAllocationIsRefusedWithItsReason() {
        var person = asAdmin(() -> enrolling.enrolment(amira)).person();
        people.join(person, centre.id, Role.ASSESSOR);
        asAdmin(() -> office.enterStaff(person, "Amira Khan", Standing.QUALIFIED, Set.of(OCR), Optional.empty()));
        people.join(centre.assessor.person(), centre.id, Role.IQA);
        refusedAllocation(centre.trainee, centre.iqa, "allocate-competence", "Ben Okafor may not assess");
        refusedAllocation(centre.admin, centre.iqa, "allocate-staff", "not on the centre’s staff");
        refusedAllocation(centre.iqa, centre.iqa, "allocate-role", "Dev Patel is not an assessor");
        refusedAllocation(centre.assessor, centre.trainee, "allocate-role", "Ben Okafor is not an internal verifier");
        refusedAllocation(centre.assessor, centre.assessor, "allocate-same", "cannot both assess and verify");
        refusedAllocation(centre.learner(person), centre.iqa, "allocate-self", "Nobody assesses their own work");
        assertThatThrownBy(() ->
                        centre.iqa.run(() -> enrolling.allocate(amira, centre.assessor.person(), centre.iqa.person())))
                .isInstanceOf(Refused.class);
        assertThat(asAdmin(() -> enrolling.enrolment(amira)).assessor()).isEmpty();
    }

    @Test
    @DisplayName("EN-3 when one of many is refused, none is allocated")
    void whenOneOfManyIsRefusedNoneIsAllocated() {
        var biiab = new org.assay.qualification.SpecificationKey("biiab-post-transaction-1");
        var leaders = asAdmin(() -> enrolling.openCohort("Service leaders", biiab, STARTS, ENDS));
        var grace = asAdmin(() -> enrolling.enrol(
                enrolling.enterLearner("Grace Adeyemi", address(), Optional.empty(), Optional.empty()), leaders));
        assertThatThrownBy(() -> centre.admin.run(
                        () -> enrolling.allocate(List.of(amira, grace), centre.assessor.person(), centre.iqa.person())))
                .isInstanceOf(Refused.class);
        assertThat(asAdmin(() -> enrolling.count(
                        new EnrolmentFilter("", Optional.empty(), Optional.empty(), Optional.empty(), true, false))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("EN-4 a state follows another only where it may, and with a reason")
    void aStateFollowsAnotherOnlyWhereItMayAndWithAReason() {
        refused("reason", () -> enrolling.change(amira, EnrolmentState.ON_BREAK, " "));
        asAdmin(() -> enrolling.change(amira, EnrolmentState.ON_BREAK, "Parental leave until March"));
        refused("enrolment-state", () -> enrolling.change(amira, EnrolmentState.COMPLETED, "Done"));
        asAdmin(() -> enrolling.change(amira, EnrolmentState.ACTIVE, "Back at work"));
        assertThat(asAdmin(() -> enrolling.history(amira)))
                .extracting(EnrolmentMoment::state)
                .containsExactly(EnrolmentState.ACTIVE, EnrolmentState.ON_BREAK, EnrolmentState.ACTIVE);
    }

    @Test
    @DisplayName("EN-5 a registration is checked before it is written")
    void aRegistrationIsCheckedBeforeItIsWritten() {
        var tomasz = enrolled("Tomasz Nowak");
        asAdmin(() -> enrolling.register(amira, "R-1001", STARTS));
        refused("registration-number", () -> enrolling.register(tomasz, "R-1001", STARTS));
        refused("registration-number", () -> enrolling.register(tomasz, "  ", STARTS));
        refused(
                "registration-date",
                () -> enrolling.register(
                        tomasz, "R-1002", LocalDate.now(ZoneOffset.UTC).plusDays(400)));
        assertThat(asAdmin(() -> enrolling.enrolment(tomasz)).registrationNumber())
                .isEmpty();
    }

    @Test
    @DisplayName("EN-2 a learner is entered once, and enrolled once in a cohort")
    void aLearnerIsEnteredOnceAndEnrolledOncePerCohort() {
        String address = address();
        var uln = Optional.of(Uln.of("9276308686"));
        var learner = asAdmin(() -> enrolling.enterLearner("Liam Doyle", address, uln, Optional.empty()));
        asAdmin(() -> enrolling.enrol(learner, cohort));
        refused("enrolled-twice", () -> enrolling.enrol(learner, cohort));
        refused(
                "learner-twice",
                () -> enrolling.enterLearner("Liam Doyle", address, Optional.empty(), Optional.empty()));
        refused("learner-uln", () -> enrolling.enterLearner("Leah Brooks", address(), uln, Optional.empty()));
        refused(
                "learner-email",
                () -> enrolling.enterLearner("Leah", "leah at work", Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("EN-6 only administrators enter anything")
    void onlyAdministratorsEnterAnything() {
        for (Actor other : List.of(centre.assessor, centre.iqa)) {
            assertThatThrownBy(() -> other.run(() -> enrolling.openCohort("X", OCR, STARTS, ENDS)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("Only a centre administrator opens a cohort.");
            assertThatThrownBy(() -> other.run(() -> enrolling.change(amira, EnrolmentState.WITHDRAWN, "Left")))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void cohortsCountTheirLearners() {
        var tomasz = enrolled("Tomasz Nowak");
        enrolled("Priya Nair");
        asAdmin(() -> {
            enrolling.register(amira, "R-1", STARTS);
            enrolling.allocate(amira, centre.assessor.person(), centre.iqa.person());
            enrolling.change(tomasz, EnrolmentState.WITHDRAWN, "Moved away");
        });
        var line = asAdmin(() -> enrolling.cohorts()).getFirst();
        assertThat(line.learners()).isEqualTo(3);
        assertThat(line.active()).isEqualTo(2);
        assertThat(line.unregistered()).isOne();
        assertThat(line.unallocated()).isOne();
    }

    @Test
    void theListIsFilteredByWordsOfTheNameAsTyped() {
        enrolled("Tomasz Nowak");
        enrolled("100% O'Hara_");
        assertThat(found("nOW")).containsExactly("Tomasz Nowak");
        assertThat(found("a kh")).containsExactly("Amira Khan");
        assertThat(found("%")).containsExactly("100% O'Hara_");
        assertThat(found("_")).containsExactly("100% O'Hara_");
        assertThat(found("'")).containsExactly("100% O'Hara_");
        assertThat(found("")).containsExactly("100% O'Hara_", "Amira Khan", "Tomasz Nowak");
    }

    @Test
    void aDeedHappensAtTheTimeOfTheStory() {
        StoryClock.at(
                STARTS.plusDays(20).atStartOfDay(StoryClock.UK).toInstant(),
                () -> assertThat(asAdmin(() -> enrolling.enrolment(enrolled("Niamh Kelly")))
                                .startedOn())
                        .isEqualTo(STARTS.plusDays(20)));
    }

    private List<String> found(String words) {
        var filter = new EnrolmentFilter(words, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        return asAdmin(() -> enrolling.all(filter, 0, 50)).stream()
                .map(EnrolmentLine::learnerName)
                .toList();
    }

    private EnrolmentId enrolled(String name) {
        return asAdmin(() ->
                enrolling.enrol(enrolling.enterLearner(name, address(), Optional.empty(), Optional.empty()), cohort));
    }

    private void refusedAllocation(Actor assessor, Actor iqa, String rule, String words) {
        assertThatThrownBy(() -> centre.admin.run(() -> enrolling.allocate(amira, assessor.person(), iqa.person())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule))
                .hasMessageContaining(words);
    }

    private void refused(String rule, Runnable deed) {
        assertThatThrownBy(() -> centre.admin.run(deed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }

    private void asAdmin(Runnable deed) {
        centre.admin.run(deed);
    }

    private <T> T asAdmin(Supplier<T> deed) {
        return centre.admin.call(deed);
    }
}
