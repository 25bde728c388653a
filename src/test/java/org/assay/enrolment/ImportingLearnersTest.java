package org.assay.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assay.enrolment.CentreForTests.ENDS;
import static org.assay.enrolment.CentreForTests.OCR;
import static org.assay.enrolment.CentreForTests.STARTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assay.TestDatabase;
import org.assay.centre.CentreOffice;
import org.assay.identity.People;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class ImportingLearnersTest {
    private static final String HEADER =
            "First name,Surname,E-mail,ULN,Group,Start date,Registration number,Registration date,Notes\n";

    @Autowired
    ImportingLearners importing;

    @Autowired
    Enrolling enrolling;

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    CentreForTests centre;
    String own;

    @BeforeEach
    void aCentreWithACohort() {
        centre = new CentreForTests(people, office);
        own = "." + centre.id.value() + "@example.org";
        asAdmin(() -> {
            enrolling.openCohort("September", OCR, STARTS, ENDS);
            enrolling.openCohort("After sales", new SpecificationKey("centre-after-sales-1"), STARTS, ENDS);
        });
    }

    @Test
    @DisplayName("IM-1 nothing is written until it is accepted")
    void nothingIsWrittenUntilItIsAccepted() {
        var run = stage("Amira,Khan,amira@,9276308686,September,2026-09-14,R-1,2026-09-21,likes tea\n"
                + "Tomasz,Nowak,tomasz@,,September,,,,\n");
        var staged = asAdmin(() -> importing.staged(run));
        assertThat(staged.line().rows()).isEqualTo(2);
        assertThat(staged.line().ready()).isEqualTo(2);
        assertThat(staged.line().learners()).isEqualTo(2);
        assertThat(staged.columns()).containsEntry("E-mail", "Email").containsEntry("Group", "Cohort");
        assertThat(staged.unused()).containsExactly("Notes");
        assertThat(everybody()).isEmpty();

        var line = asAdmin(() -> importing.accept(run));
        assertThat(line.learners()).isEqualTo(2);
        assertThat(line.enrolments()).isEqualTo(2);
        assertThat(everybody()).extracting(EnrolmentLine::learnerName).containsExactly("Amira Khan", "Tomasz Nowak");
        var amira = everybody().getFirst();
        assertThat(amira.registrationNumber()).contains("R-1");
        assertThat(amira.startedOn()).isEqualTo("2026-09-14");
        assertThat(people.hats(amira.person())).hasSize(1);
        refused("import-stage", () -> importing.accept(run));
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ULN   |A,B,a@,9276308668,September,,,,| ULN | 9276308668 | 9276308686 would fit: two figures may be swapped",
                "ULN   |A,B,a@,0276308686,September,,,,| ULN | 0276308686 | Ten figures; the first is never 0",
                "ULN   |A,B,a@,927630868,September,,,,| ULN | 927630868 | Ten figures; this has 9",
                "ULN   |A,B,a@,9276308680,September,,,,| ULN | 9276308680 | Figures that agree with each other; one of these is wrong",
                "ULN   |A,B,a@,9.27E+09,September,,,,| ULN | 9.27E+09 | Ten figures and nothing else",
                "NAME  |,B,a@,,September,,,,| First name | \"\" | A first name",
                "NAME  |A,,a@,,September,,,,| Surname | \"\" | A surname, or - for a learner with one name",
                "EMAIL |A,B,,,September,,,,| Email | \"\" | An address such as amira@example.org, of at most 120 characters",
                "EMAIL |A,B,a at work,,September,,,,| Email | a at work | An address such as amira@example.org, of at most 120 characters",
                "COHORT|A,B,a@,,Sept,,,,| Cohort | Sept | One of “After sales”, “September”",
                "DATE  |A,B,a@,,September,soon,,,| Start date | soon | A date such as 3 April 2026",
                "DATE  |A,B,a@,,September,31/06/2026,,,| Start date | 31/06/2026 | A date such as 3 April 2026",
                "DATE  |A,B,a@,,September,2028-01-01,,,| Start date | 2028-01-01 | A day before the planned end of “September”",
                "DATE_ORDER|A,B,a@,,September,03/04/26,,,| Start date | 03/04/26 | A date with the month as a word, such as 3 April 2026, or the order chosen",
                "REGISTRATION|A,B,a@,,September,,R-1,,| Registration date | \"\" | The date that goes with the registration number",
                "REGISTRATION|A,B,a@,,September,,,2026-09-14,| Registration number | \"\" | The number that goes with the registration date",
                "REGISTRATION|A,B,a@,,September,,R-1,2099-09-14,| Registration date | 2099-09-14 | A day that has passed",
                "REGISTRATION|A,B,a@,,After sales,,R-1,2026-09-14,| Registration number | R-1 | Nothing: no awarding organisation registers learners for a centre-devised unit",
                "CELLS |A,B,a@,,September,,,,,,| \"\" | 11 cells | At most 9 cells, as in the heading",
            })
    @DisplayName("IM-2 a wrong row says what is wrong")
    void aWrongRowSaysWhatIsWrong(String kind, String row, String column, String found, String expected) {
        var run = stage("Priya,Nair,priya@,,September,,,,\n" + row + "\n");
        var staged = asAdmin(() -> importing.staged(run));
        assertThat(staged.line().ready()).isOne();
        assertThat(staged.groups()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(RowProblem.Kind.valueOf(kind));
            assertThat(group.rows()).isOne();
            assertThat(group.problems())
                    .containsExactly(new RowProblem(group.kind(), 3, column, mine(found), expected));
        });
        asAdmin(() -> importing.accept(run));
        assertThat(everybody()).extracting(EnrolmentLine::learnerName).containsExactly("Priya Nair");
    }

    @Test
    @DisplayName("IM-2 a learner in the file twice is taken once")
    void aLearnerInTheFileTwiceIsTakenOnce() {
        var run = stage("Amira,Khan,amira@,9276308686,September,,,,\n"
                + "Amira,Khan,AMIRA@,9276308686,September,,,,\n"
                + "Omar,Haddad,omar@,9276308686,September,,,,\n"
                + "Amira,Khan,amira@,,After sales,,,,\n");
        var staged = asAdmin(() -> importing.staged(run));
        assertThat(staged.line().ready()).isEqualTo(2);
        assertThat(staged.line().learners()).isOne();
        assertThat(staged.groups()).singleElement().satisfies(group -> {
            assertThat(group.kind()).isEqualTo(RowProblem.Kind.TWICE);
            assertThat(group.problems())
                    .extracting(RowProblem::expected)
                    .containsExactly(
                            "A learner once; row 2 has them too",
                            "Another ULN; row 2 has this one for " + mine("amira@"));
        });
        asAdmin(() -> importing.accept(run));
        assertThat(everybody()).hasSize(2);
        assertThat(everybody())
                .extracting(EnrolmentLine::learner)
                .containsOnly(everybody().getFirst().learner());
    }

    @Test
    void whoIsALearnerAlreadyIsEnrolledAndNotEnteredAgain() {
        asAdmin(() -> enrolling.enrol(
                enrolling.enterLearner(
                        "Amira Khan", mine("amira@"), Optional.of(Uln.of("9276308686")), Optional.empty()),
                enrolling.cohorts().stream()
                        .filter(cohort -> cohort.name().equals("September"))
                        .findFirst()
                        .orElseThrow()
                        .id()));
        var run = stage("Amira,Khan,amira@,9276308686,September,,,,\n"
                + "Amira,Khan,amira@,9276308686,After sales,,,,\n"
                + "Liam,Doyle,liam@,9276308686,September,,,,\n");
        var staged = asAdmin(() -> importing.staged(run));
        assertThat(staged.line().ready()).isOne();
        assertThat(staged.line().learners()).isZero();
        assertThat(staged.groups())
                .extracting(StagedImport.Group::kind)
                .containsExactlyInAnyOrder(RowProblem.Kind.ENROLLED, RowProblem.Kind.SOMEBODY_ELSE);
        var line = asAdmin(() -> importing.accept(run));
        assertThat(line.learners()).isZero();
        assertThat(line.enrolments()).isOne();

        asAdmin(() -> importing.undo(run));
        assertThat(everybody()).extracting(EnrolmentLine::cohortName).containsExactly("September");
    }

    @Test
    void theOrderOfDayAndMonthIsChosenOnceForTheFile() {
        var run = stage("Amira,Khan,amira@,,September,03/10/26,,,\nTomasz,Nowak,tomasz@,,September,05/10/26,,,\n");
        assertThat(asAdmin(() -> importing.staged(run)).line().ready()).isZero();
        refused("import-nothing", () -> importing.accept(run));
        asAdmin(() -> importing.chooseDates(run, DateOrder.DAY_FIRST));
        assertThat(asAdmin(() -> importing.staged(run)).line().ready()).isEqualTo(2);
        asAdmin(() -> importing.accept(run));
        assertThat(everybody().getFirst().startedOn()).isEqualTo("2026-10-03");
    }

    @Test
    @DisplayName("IM-1 nothing of the file is lost")
    void nothingOfTheFileIsLost() {
        var run = stage("Amira,Khan,amira@,,Sept,,,,likes tea\n"
                + "=cmd,Nowak,tomasz@,123,September,,,,\"two, and\nmore\"\n"
                + "Priya,Nair,priya@,,September,,,,\n");
        byte[] bytes = asAdmin(() -> importing.refusedRows(run));
        String text = new String(bytes, UTF_8);
        assertThat(text)
                .startsWith("\uFEFF")
                .contains("likes tea")
                .contains("\"'=cmd\"")
                .contains("two, and\nmore");
        assertThat(text).contains("\"What to mend\"");
        assertThat(text).contains("Cohort “Sept”: one of “After sales”, “September”");

        var again = asAdmin(() -> importing.stage("refused.csv", bytes));
        var staged = asAdmin(() -> importing.staged(again));
        assertThat(staged.line().rows()).isEqualTo(2);
        assertThat(staged.unused()).containsExactly("Notes");
        assertThat(staged.groups()).hasSize(2);
        String second = new String(asAdmin(() -> importing.refusedRows(again)), UTF_8);
        assertThat(second).isEqualTo(text);
    }

    @Test
    @DisplayName("IM-3 an import is undone once")
    void anImportIsUndoneOnce() {
        var run = stage("Amira,Khan,amira@,9276308686,September,,,,\nTomasz,Nowak,tomasz@,,September,,,,\n");
        refused("import-stage", () -> importing.undo(run));
        asAdmin(() -> importing.accept(run));
        var person = everybody().getFirst().person();
        asAdmin(() -> importing.undo(run));
        assertThat(everybody()).isEmpty();
        assertThat(people.hats(person)).isEmpty();
        refused("import-stage", () -> importing.undo(run));
        refused("import-stage", () -> importing.accept(run));

        var again = stage("Amira,Khan,amira@,9276308686,September,,,,\n");
        assertThat(asAdmin(() -> importing.accept(again)).learners()).isOne();
    }

    @Test
    void whatSomebodyEntersInTheMeantimeIsLeftOut() {
        var run = stage("Amira,Khan,amira@,,September,,,,\nTomasz,Nowak,tomasz@,,September,,,,\n");
        var other = stage("Amira,Khan,amira@,,September,,,,\n");
        asAdmin(() -> importing.accept(other));
        var line = asAdmin(() -> importing.accept(run));
        assertThat(line.ready()).isOne();
        assertThat(line.refused()).isOne();
        assertThat(everybody()).hasSize(2);
    }

    @Test
    @DisplayName("IM-3 learners who were enrolled elsewhere since keep the run")
    void learnersWhoWereEnrolledElsewhereSinceKeepTheRun() {
        var run = stage("Amira,Khan,amira@,,September,,,,\n");
        asAdmin(() -> importing.accept(run));
        var another = stage("Amira,Khan,amira@,,After sales,,,,\n");
        asAdmin(() -> importing.accept(another));
        refused("import-undo", () -> importing.undo(run));
        assertThat(everybody()).hasSize(2);
    }

    @Test
    @DisplayName("T1 another centre's import is not found, and its learners are nobody there")
    void anotherCentresImportIsNotFound() {
        var run = stage("Amira,Khan,amira@,9276308686,September,,,,\n");
        asAdmin(() -> importing.accept(run));
        var other = new CentreForTests(people, office);
        other.admin.run(() -> {
            assertThat(importing.runs()).isEmpty();
            for (Runnable deed : List.<Runnable>of(
                    () -> importing.staged(run),
                    () -> importing.refusedRows(run),
                    () -> importing.undo(run),
                    () -> importing.chooseDates(run, DateOrder.DAY_FIRST))) {
                assertThatThrownBy(deed::run).isInstanceOf(NotFound.class);
            }
            enrolling.openCohort("September", OCR, STARTS, ENDS);
            var same = importing.stage(
                    "same.csv", (HEADER + rows("Amira,Khan,amira@,9276308686,September,,,,\n")).getBytes(UTF_8));
            assertThat(importing.staged(same).line().learners()).isOne();
            importing.accept(same);
        });
        assertThat(everybody()).hasSize(1);
        assertThat(people.hats(everybody().getFirst().person())).hasSize(2);
    }

    @Test
    @DisplayName("EN-6 only administrators bring files")
    void onlyAdministratorsBringFiles() {
        assertThatThrownBy(() -> centre.iqa.run(() -> importing.stage("x.csv", HEADER.getBytes(UTF_8))))
                .isInstanceOf(Refused.class)
                .hasMessage("Only a centre administrator brings learners in from a file.");
    }

    /** Addresses end in @: they are made this centre's own, because sign-ins are shared. */
    private ImportId stage(String rows) {
        return asAdmin(() -> importing.stage("September starters.csv", (HEADER + rows(rows)).getBytes(UTF_8)));
    }

    private String rows(String rows) {
        return rows.replace("@,", own + ",");
    }

    private String mine(String found) {
        return found == null ? "" : found.endsWith("@") ? found.substring(0, found.length() - 1) + own : found;
    }

    private List<EnrolmentLine> everybody() {
        return asAdmin(() -> enrolling.all(EnrolmentFilter.ALL, 0, 100));
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
