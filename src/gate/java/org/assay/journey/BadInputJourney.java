package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in a sentence, and nothing that somebody typed is lost by it. After the first fixture only the browser changes anything. */
class BadInputJourney {
    private static final String COHORT = "Bad input " + Newcomer.RUN;
    private static final Newcomer KIT = Newcomer.called("Kit", "Frost");
    private static final String HEADING = "First name,Surname,Email,ULN,Cohort\n";
    private static final String STORY =
            "She rang on a Tuesday about the bill. I read it to her line by line, and we found the line that was wrong.";

    @BeforeAll
    static void aLearnerIsThere() {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            var office = new OfficeWork(eilidh);
            office.opensACohort(COHORT, "OCR: Provide post-transaction customer service");
            office.brings("First name,Surname,Email,Cohort\n" + KIT.cells() + "," + COHORT);
            eilidh.presses("Accept 1 row").sees("added");
            office.allocates(COHORT, "Ben Okafor", "Dev Patel", KIT.name());
        }
    }

    // ---- the office ----

    @Test
    @DisplayName(
            "a ULN whose figures do not agree is refused in the form of one learner, and the form keeps what was typed")
    void wrongUlnInTheForm() {
        String email = "wren." + Newcomer.RUN + "@example.org";
        try (var eilidh = Somebody.signsIn("eilidh")) {
            eilidh.opens("learners/new")
                    .writes("Name", "Wren Hale")
                    .writes("E-mail address", email)
                    .writes("Unique learner number (ULN), where there is one", "9276308687")
                    .finds("Cohort", COHORT)
                    .presses("Enter and enrol")
                    .sees("The last figure of a ULN checks the others; in “9276308687” they do not agree.")
                    .holds("Name", "Wren Hale")
                    .holds("E-mail address", email)
                    .holds("Unique learner number (ULN), where there is one", "9276308687")
                    .holds("Cohort", COHORT);
            eilidh.writes("Unique learner number (ULN), where there is one", "").presses("Enter and enrol");
            eilidh.page.waitForURL(Pattern.compile(".*/learner/.+"));
            eilidh.sees("Wren Hale");
        }
    }

    @Test
    @DisplayName("a file without a needed column is not taken, and the sentence names the column and what was found")
    void wrongColumn() {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            new OfficeWork(eilidh)
                    .offers("First name,Family,Email,Cohort\nZoë,Wood,zoe@example.org,%s\n"
                            .formatted(COHORT)
                            .getBytes(StandardCharsets.UTF_8));
            eilidh.sees("The column “Surname” is missing. Add it to the first row and bring the file again.")
                    .sees("Found in the first row: “First name”, “Family”, “Email”, “Cohort”");
        }
    }

    @Test
    @DisplayName("a file in Windows-1252 or UTF-16 is read as what it is, and the page says as what")
    void otherEncodings() {
        String file = HEADING + "Zoë,Woöd,zoe.%s@example.org,,%s\n".formatted(Newcomer.RUN, "No “such” café");
        try (var eilidh = Somebody.signsIn("eilidh")) {
            var office = new OfficeWork(eilidh);
            office.offers(file.getBytes(Charset.forName("windows-1252")));
            eilidh.sees("as Windows-1252").sees("No “such” café");
            office.offers(("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE));
            eilidh.sees("as UTF-16").sees("No “such” café");
        }
    }

    @Test
    @DisplayName("a file in an encoding that nobody can tell is not taken, and the sentence names the row")
    void unreadableEncoding() {
        byte[] file = (HEADING + "Kim,Wood,kim@example.org,," + COHORT + "\nZo\u0081,Wood,zo@example.org,," + COHORT
                        + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (var eilidh = Somebody.signsIn("eilidh")) {
            new OfficeWork(eilidh).offers(file);
            eilidh.sees("Row 3 has characters that are neither UTF-8 nor Windows-1252.");
        }
    }

    @Test
    @DisplayName("a learner who stands in a file twice is brought once, and the second row is told about the first")
    void duplicateRow() {
        String row = "Ash,Wood%1$s,ash.%1$s@example.org,,%2$s\n".formatted(Newcomer.RUN, COHORT);
        try (var eilidh = Somebody.signsIn("eilidh")) {
            new OfficeWork(eilidh).brings(HEADING + row + row);
            eilidh.sees("1 row: the learner stands in the file twice")
                    .sees("A learner once; row 2 has them too")
                    .presses("Accept 1 row")
                    .sees("One learner added.");
        }
    }

    // ---- the learner ----

    @Test
    @DisplayName("a program under the name of a PDF and an empty file are not taken, and the draft stays as it was")
    void filesThatAreNotTaken() {
        try (var kit = KIT.signsIn()) {
            begins(kit, "Files");
            kit.page.locator(FILE).setInputFiles(new FilePayload("letter.pdf", "application/pdf", program()));
            kit.sees("“letter.pdf” is a Windows program although its name ends in .pdf.");
            kit.page.locator(FILE).setInputFiles(new FilePayload("empty.pdf", "application/pdf", new byte[0]));
            kit.sees("“empty.pdf” is empty: it has 0 bytes. Choose the file again.");
            kit.holds("Title", "Files").holds(LearnersWork.NARRATIVE, STORY);
            assertThat(kit.page.getByText("Safe")).hasCount(0);
            discards(kit);
        }
    }

    @Test
    @DisplayName("a file over the limit is not taken, and the sentence says what the most is")
    void tooLarge(@TempDir Path folder) throws IOException {
        var film = folder.resolve("film.mp4");
        try (var file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024 + 1);
        }
        try (var kit = KIT.signsIn()) {
            begins(kit, "A film");
            kit.page.locator(FILE).setInputFiles(film);
            kit.sees("“film.mp4” is larger than 200 MB, which is the most. Make it smaller, or split it.")
                    .holds(LearnersWork.NARRATIVE, STORY);
            discards(kit);
        }
    }

    @Test
    @DisplayName("a day in the future is not submitted, and everything that was written stands there")
    void dayInTheFuture() {
        var tomorrow = LocalDate.now().plusDays(1);
        try (var kit = KIT.signsIn()) {
            begins(kit, "Tomorrow");
            kit.dates("When it happened", tomorrow).presses("Check and submit");
            kit.sees(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(tomorrow)
                            + " is in the future. Enter the day it happened.")
                    .holds("Title", "Tomorrow")
                    .holds(LearnersWork.NARRATIVE, STORY);
            kit.page.reload();
            kit.holds("Title", "Tomorrow").holds(LearnersWork.NARRATIVE, STORY);
            discards(kit);
        }
    }

    @Test
    @DisplayName("whoever loses the session while writing signs in again and finds every word")
    void lostSessionWhileWriting() {
        try (var kit = KIT.signsIn()) {
            begins(kit, "The bill");
            kit.signsOutInAnotherTab();
            kit.goesOnWriting(LearnersWork.NARRATIVE, " In the end she thanked me.");
            kit.sees("Your session has ended");
            kit.page.getByText("Press here to sign in again").click();
            kit.signsInHere(KIT.email());
            kit.holds(LearnersWork.NARRATIVE, STORY + " In the end she thanked me.");
            kit.reads(Pattern.compile("Draft saved"));
            kit.page.waitForTimeout(2500);
            kit.page.reload();
            kit.holds("Title", "The bill").holds(LearnersWork.NARRATIVE, STORY + " In the end she thanked me.");
            discards(kit);
        }
    }

    @Test
    @DisplayName("words that were written when the session was lost are not shown to somebody else who signs in")
    void lostSessionOfSomebodyElse() {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            eilidh.opens("learners/new").writes("Name", "Kim of nobody else");
            eilidh.signsOutInAnotherTab();
            eilidh.goesOnWriting("Name", " and more").presses("Enter and enrol");
            eilidh.sees("Your session has ended");
            eilidh.page.getByText("Press here to sign in again").click();
            eilidh.signsInHere("hamish");
            eilidh.opens("learners/new");
            // Longer than a page takes to give back what it had put aside.
            eilidh.page.waitForTimeout(1500);
            eilidh.holds("Name", "");
        }
    }

    // ---- the assessor ----

    @Test
    @DisplayName("of two who judge the same submission the second is told who was first, and keeps their words")
    void twoJudgeAtOnce() {
        try (var kit = KIT.signsIn()) {
            new LearnersWork(kit).account("Judged by two", "1.1");
        }
        String words = "Ben’s own words, which took him half an hour.";
        try (var ben = Somebody.signsIn("ben")) {
            new AssessorsWork(ben).takesUp(KIT.name());
            new AssessorsWork(ben).decides();
            ben.writes(AssessorsWork.FEEDBACK, words);
            try (var eilidh = Somebody.signsIn("eilidh")) {
                new OfficeWork(eilidh).allocates(COHORT, "Carys Evans", "Dev Patel", KIT.name());
            }
            try (var carys = Somebody.signsIn("carys")) {
                new AssessorsWork(carys).judges(KIT.name(), 1);
            }
            ben.presses("Send judgement")
                    .reads(Pattern.compile(
                            "Carys Evans judged this at \\d\\d:\\d\\d on .+\\. Nothing of yours was sent\\."))
                    .holds(AssessorsWork.FEEDBACK, words);
        }
    }

    @Test
    @DisplayName("one assessor with two windows sends once; the other window says so, and its words are found again")
    void twoWindows() {
        try (var kit = KIT.signsIn()) {
            new LearnersWork(kit).account("Judged in two windows", "1.2");
        }
        // Whoever is allocated by now: the tests of this class run in any order.
        String assessor = Ids.assessor(KIT.name());
        try (var one = Somebody.signsIn(assessor);
                var other = Somebody.signsIn(assessor)) {
            new AssessorsWork(other).takesUp(KIT.name());
            new AssessorsWork(other).decides();
            other.writes(AssessorsWork.FEEDBACK, "Written in the other window.");
            new AssessorsWork(one).judges(KIT.name(), 1);
            other.writes(AssessorsWork.FEEDBACK, "Written in the other window, and more.")
                    .presses("Send judgement")
                    .reads(Pattern.compile(" judged this at \\d\\d:\\d\\d on .+\\. Nothing of yours was sent\\."))
                    .holds(AssessorsWork.FEEDBACK, "Written in the other window, and more.");
            other.page.reload();
            other.sees("Written in the other window, and more.");
        }
    }

    // ---- steps ----

    private static final String FILE = "label:has-text('File') input[type=file]";

    private static void begins(Somebody kit, String title) {
        kit.opens("evidence/new").writes("Title", title).writes(LearnersWork.NARRATIVE, STORY);
        kit.reads(Pattern.compile("Draft saved"));
        kit.page
                .locator(FILE)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static void discards(Somebody kit) {
        kit.presses("Discard this draft").answers("Only tried.", "Discard it").sees("Discarded.");
    }

    /** As every Windows program begins. */
    private static byte[] program() {
        byte[] bytes = new byte[4096];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3c] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }
}
