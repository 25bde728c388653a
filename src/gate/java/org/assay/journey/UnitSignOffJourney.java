package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.RunningAssay;
import org.assay.identity.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job in a real browser, from a file of learners to a verification report. After the first fixture only the browser changes anything. */
class UnitSignOffJourney {
    private static final Path FILES = Path.of("src/main/resources/org/assay/demo");
    private static final LocalDate TODAY = LocalDate.now();

    /** The story is shared with other tests, so the people of this run have names of their own. */
    private static final String RUN = Long.toString(System.nanoTime() % 46_656, 36);

    private static final String ROBIN = "Robin Ames" + RUN;
    private static final String SASHA = "Sasha Boyd" + RUN;
    private static final String NOOR = "Noor Cole" + RUN;
    private static final String EDEN = "Eden Dunn" + RUN;
    private static final String ALI = "Ali Ellis" + RUN;

    /** The people that the file brings have a sign-in already, as learners of an earlier course do. */
    @BeforeAll
    static void theyCanSignIn() {
        var people = RunningAssay.get().door(People.class);
        for (var name : List.of(ROBIN, SASHA, NOOR, EDEN, ALI)) people.enter(email(name), name, RunningAssay.PASSWORD);
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    @Test
    @DisplayName(
            "R4 R5 R6 SO-6 SO-8 SO-9 SO-10: an OCR unit goes from a file of learners to the external quality assurer's report")
    void anOcrUnitFromFileToReport() throws Exception {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            opensACohort(eilidh, "Journey OCR " + RUN, "OCR: Provide post-transaction customer service");
            brings(eilidh, """
                    First name,Surname,Email,ULN,Cohort,Registration number,Registration date
                    Robin,Ames%2$s,robin.ames%2$s@example.org,,Journey OCR %2$s,OCR-1-%2$s,%1$s
                    Sasha,Boyd%2$s,sasha.boyd%2$s@example.org,,Journey OCR %2$s,OCR-2-%2$s,%1$s
                    Noor,Cole%2$s,noor.cole%2$s@example.org,,Journey OCR %2$s,OCR-3-%2$s,%1$s
                    Wrong,Number,wrong.number@example.org,9276308687,Journey OCR %2$s,,
                    """.formatted(TODAY, RUN));
            eilidh.reads(Pattern.compile("9276308687")).presses("Accept 3 rows").sees("added");
            allocates(eilidh, "Journey OCR " + RUN, "Ben Okafor", "Dev Patel", ROBIN, SASHA, NOOR);
        }
        try (var robin = Somebody.signsIn(email(ROBIN))) {
            account(robin, "What we do after a sale", "1.1", "1.2", "1.3", "1.4", "1.5");
            planned(robin, "First planned call", 50, "repair-slip.jpg", "2.1", "2.3");
            planned(robin, "Second planned call", 47, "letter-after-repair.pdf", "2.1", "2.4");
            planned(robin, "Third planned call", 44, "call-note.docx", "2.1");
            unplanned(robin, "Help at the counter", 40, "voice-note.mp3");
            unplanned(robin, "Invoice put right", 36, "email-thread.txt");
            recommends(robin, "A text the evening before", 30);
            recommends(robin, "The next service on the card", 20);
        }
        try (var ben = Somebody.signsIn("ben")) {
            judgesEverythingOf(ben, ROBIN, 8);
            observes(ben, ROBIN, "2.6");
        }
        try (var robin = Somebody.signsIn(email(ROBIN))) {
            declares(robin);
        }
        try (var ben = Somebody.signsIn("ben")) {
            unitOf(ben, ROBIN);
            ben.sees("3 of 3 planned interventions, all within 6 days: 22 more days needed.");
            assertThat(ben.page
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign off as trainee"))
                            .isDisabled())
                    .isTrue();
        }
        try (var robin = Somebody.signsIn(email(ROBIN))) {
            planned(robin, "Fourth planned call", 10, "repair-slip.jpg", "2.1");
        }
        try (var ben = Somebody.signsIn("ben")) {
            judgesEverythingOf(ben, ROBIN, 1);
            unitOf(ben, ROBIN);
            ben.does("Sign off as trainee").sees("Awaiting countersignature");
        }
        try (var carys = Somebody.signsIn("carys")) {
            carys.opens("unit/" + unit(ROBIN)).does("Countersign").sees("Signed off");
        }
        verifies(ROBIN, "ben");
        takesTheReport();
    }

    private void opensACohort(Somebody eilidh, String name, String specification) {
        eilidh.opens("cohorts")
                .writes("Name of the cohort", name)
                .chooses("Specification", specification)
                .dates("Starts", TODAY)
                .dates("Planned end", TODAY.plusDays(200))
                .presses("Open the cohort")
                .sees("“" + name + "” is open.");
    }

    private void brings(Somebody eilidh, String csv) {
        eilidh.opens("imports");
        eilidh.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("learners.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        eilidh.page.waitForURL(Pattern.compile(".*/imports?/.+"));
        eilidh.heading();
    }

    private void allocates(Somebody eilidh, String cohort, String assessor, String iqa, String... names) {
        eilidh.opens("learners").finds("Cohort", cohort);
        eilidh.page.waitForURL(Pattern.compile(".*cohort=.*"));
        for (var name : names) eilidh.page.getByLabel("Choose " + name).first().check();
        var bar = eilidh.page.locator(".card:has(h2:has-text('Allocate'))");
        choosesColleague(eilidh, bar.locator("vaadin-combo-box").nth(0), assessor);
        choosesColleague(eilidh, bar.locator("vaadin-combo-box").nth(1), iqa);
        eilidh.presses("Allocate").sees("allocated.");
    }

    private void choosesColleague(Somebody eilidh, Locator field, String name) {
        field.locator("input").click();
        field.locator("input").fill(name);
        eilidh.page
                .locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private void begins(Somebody learner, String title, int daysAgo) {
        learner.opens("evidence/new")
                .writes("Title", title)
                .dates("When it happened", TODAY.minusDays(daysAgo))
                .writes(
                        "What happened, what you did, and why",
                        "I rang the customer as our guide asks, wrote down what she said, and told the office what to change. I did it "
                                + "because a call that closes something is the one that people remember.");
    }

    private void chooses(Somebody learner, String... refs) {
        learner.presses("Choose criteria");
        learner.page.waitForURL(Pattern.compile(".*/criteria"));
        for (var ref : refs) learner.ticks(ref + "  ");
        learner.presses("Use these criteria");
        learner.page.waitForURL(Pattern.compile(".*/evidence/[^/]+$"));
    }

    private void submits(Somebody learner) {
        learner.presses("Check and submit");
        learner.page.waitForURL(Pattern.compile(".*/check"));
        learner.ticks("This is my own work")
                .ticks("I have said where I used an AI tool")
                .presses("Submit")
                .sees("Submitted.");
    }

    private void account(Somebody learner, String title, String... refs) {
        begins(learner, title, 55);
        chooses(learner, refs);
        submits(learner);
    }

    private void planned(Somebody learner, String title, int daysAgo, String file, String... refs) {
        begins(learner, title, daysAgo);
        learner.adds(FILES.resolve(file));
        chooses(learner, refs);
        learner.says("Planned");
        submits(learner);
    }

    private void unplanned(Somebody learner, String title, int daysAgo, String file) {
        begins(learner, title, daysAgo);
        learner.adds(FILES.resolve(file));
        chooses(learner, "2.2");
        learner.says("Unplanned");
        submits(learner);
    }

    private void recommends(Somebody learner, String title, int daysAgo) {
        begins(learner, title, daysAgo);
        learner.adds(FILES.resolve("recommendation.pdf"));
        chooses(learner, "2.5");
        learner.ticks("It went to a person who can decide");
        submits(learner);
    }

    /** Judges every waiting submission of a learner as met, one pass each. */
    private void judgesEverythingOf(Somebody assessor, String learner, int many) {
        for (int i = 0; i < many; i++) {
            assessor.opens("queue");
            assessor.page
                    .locator("tr", new Page.LocatorOptions().setHasText(learner))
                    .first()
                    .locator("a")
                    .first()
                    .click();
            var cards = assessor.page.locator(".decision");
            cards.first().waitFor();
            for (var tick : assessor.page
                    .locator("vaadin-checkbox-group.five vaadin-checkbox input")
                    .all()) tick.check();
            for (int card = 0; card < cards.count(); card++) decides(cards.nth(card));
            assessor.writes(
                    "Overall feedback, with the next step", "Specific and yours. Next: go on to what is still open.");
            assessor.presses("Send judgement").sees("Judgement sent");
        }
    }

    private void decides(Locator card) {
        if (!card.locator("vaadin-radio-button").first().isVisible())
            card.locator("[data-act=open]").click();
        card.locator("vaadin-radio-button input").first().check(new Locator.CheckOptions().setForce(true));
        card.locator(".cardstate", new Locator.LocatorOptions().setHasText("Met"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        // Where the rules count enough, the page has ticked it by now; where they do not, the assessor says so.
        var sufficient = card.locator("vaadin-checkbox input").first();
        if (!sufficient.isChecked()) sufficient.check();
    }

    private void observes(Somebody ben, String learner, String ref) {
        ben.opens("observe/" + enrolment(learner))
                .writes("What was observed, in a few words", "A morning at the counter")
                .dates("Day of the visit", TODAY.minusDays(2))
                .times("Start", "09:00")
                .times("End", "11:00")
                .writes("Place", "Tanner Row")
                .says("Planned")
                .writes(
                        "What happened, in your words",
                        "Three customers came in. Each was greeted, listened to, and left knowing what happens next.");
        ben.page.locator("button[data-act$='/" + ref + "']").click();
        ben.times("Seen at", "10:00").says("Met");
        ben.ticks("agreed to be observed").ticks("has read this record").ticks("saw this myself");
        ben.presses("Sign the record").sees("Observation recorded.");
    }

    private void declares(Somebody learner) {
        learner.opens("my-units");
        learner.page.locator("a[href^='unit/']").first().click();
        learner.heading();
        learner.ticks("");
        learner.presses("Declare this unit").sees("You declared this unit on");
    }

    private void unitOf(Somebody staff, String learner) {
        staff.opens("unit/" + unit(learner));
    }

    private void verifies(String learner, String assessor) {
        String unit = unit(learner);
        try (var dev = Somebody.signsIn("dev")) {
            dev.opens("sampling").presses("Draw a sample").sees("First sign-off of this unit by a trainee assessor");
            dev.follows(learner + ", Provide post-transaction");
            dev.sees("First sign-off");
            dev.presses("Agree on the rest")
                    .says("Require an action")
                    .writes("What must be done", "Say in the feedback on 2.6 what you saw.")
                    .dates("By when", TODAY.plusDays(7))
                    .presses("Send the review")
                    .sees("Review sent.");
        }
        try (var owner = Somebody.signsIn(assessor)) {
            owner.opens("actions");
            owner.page
                    .locator("section.action", new Page.LocatorOptions().setHasText(learner))
                    .getByText("Acknowledge")
                    .first()
                    .click();
            owner.page
                    .locator("section.action", new Page.LocatorOptions().setHasText(learner))
                    .locator("button:has-text('Answer')")
                    .first()
                    .click();
            owner.answers("I added it, with the time of each customer.", "Send the answer")
                    .sees("Answered.");
        }
        try (var dev = Somebody.signsIn("dev")) {
            dev.opens("actions");
            dev.page
                    .locator("section.action", new Page.LocatorOptions().setHasText(learner))
                    .locator("button:has-text('Close it')")
                    .first()
                    .click();
            dev.answers("The feedback says it now.", "Close the action").sees("Closed.");
            dev.page
                    .locator("section.action", new Page.LocatorOptions().setHasText(learner))
                    .count();
            settlesAfterAction(dev, unit);
            dev.opens("unit/" + unit).sees("Claimable");
        }
    }

    private void settlesAfterAction(Somebody dev, String unit) {
        var sample = RunningAssay.get()
                .database()
                .sql("select id from sample where unit = ? order by id desc")
                .param(java.util.UUID.fromString(unit))
                .query(java.util.UUID.class)
                .list()
                .getFirst();
        dev.opens("sample/" + sample)
                .presses("Agree on the rest")
                .says("Your conclusion", "Agree")
                .presses("Send the review")
                .sees("Review sent.");
    }

    private void takesTheReport() throws Exception {
        try (var frank = Somebody.signsIn("frank")) {
            frank.opens("visit");
            var download = frank.page.waitForDownload(
                    () -> frank.page.locator("a[href*='report.pdf']").first().click());
            var file = Files.createTempFile("report", ".pdf");
            download.saveAs(file);
            try (var pdf = Loader.loadPDF(file.toFile())) {
                var text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains(ROBIN, "OCR-1-" + RUN, "Ben Okafor", "Carys Evans", "Dev Patel");
                var last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                String root = RunningAssay.get()
                                        .database()
                                        .sql(
                                                "select root from audit_head h join centre c on c.id = h.centre_id where c.name = 'Northgate Skills Centre'")
                                        .query(byte[].class)
                                        .single()
                                == null
                        ? ""
                        : last.getText(pdf);
                assertThat(root.replaceAll("\\s", "")).containsPattern("[0-9a-f]{64}");
                var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 40);
                assertThat(java.util.Arrays.stream(picture.getRGB(
                                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                                .distinct()
                                .count())
                        .isGreaterThan(20);
            }
        }
    }

    // ---- looking things up; nothing is changed here ----

    private static String unit(String learner) {
        return lookUp(
                "select u.id from unit_assessment u join learner l on l.centre_id = u.centre_id and l.id = u.learner where l.name = ?",
                learner);
    }

    private static String enrolment(String learner) {
        return lookUp(
                "select u.enrolment from unit_assessment u join learner l on l.centre_id = u.centre_id and l.id = u.learner where l.name = ?",
                learner);
    }

    private static String lookUp(String sql, String learner) {
        return RunningAssay.get()
                .database()
                .sql(sql)
                .param(learner)
                .query(java.util.UUID.class)
                .list()
                .getFirst()
                .toString();
    }
}
