package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job in a real browser, from a file of learners to a verification report. After the first fixture only the browser changes anything. */
class UnitSignOffJourney {
    private final String cohort = "Journey OCR " + Newcomer.RUN;
    private final Newcomer robin = Newcomer.called("Robin", "Ames");
    private final Newcomer sasha = Newcomer.called("Sasha", "Boyd");
    private final Newcomer noor = Newcomer.called("Noor", "Cole");

    @Test
    @DisplayName(
            "R4 R5 R6 SO-6 SO-8 SO-9 SO-10: an OCR unit goes from a file of learners to the external quality assurer's report")
    void anOcrUnitFromFileToReport() throws Exception {
        try (var eilidh = Somebody.signsIn("eilidh")) {
            begins(eilidh);
        }
        try (var learner = robin.signsIn()) {
            collects(new LearnersWork(learner));
        }
        try (var ben = Somebody.signsIn("ben")) {
            new AssessorsWork(ben).judges(robin.name(), 8);
            new AssessorsWork(ben).observes(robin.name(), "2.6");
        }
        try (var learner = robin.signsIn()) {
            new LearnersWork(learner).declaresTheUnit();
        }
        try (var ben = Somebody.signsIn("ben")) {
            ben.opens("unit/" + Ids.unit(robin.name()))
                    .sees("3 of 3 planned interventions, all within 6 days: 22 more days needed.");
            assertThat(ben.page
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign off as trainee"))
                            .isDisabled())
                    .isTrue();
        }
        try (var learner = robin.signsIn()) {
            new LearnersWork(learner).planned("Fourth planned call", 10, "repair-slip.jpg", "2.1");
        }
        try (var ben = Somebody.signsIn("ben")) {
            new AssessorsWork(ben).judges(robin.name(), 1);
            ben.opens("unit/" + Ids.unit(robin.name()))
                    .does("Sign off as trainee")
                    .sees("Awaiting countersignature");
        }
        try (var carys = Somebody.signsIn("carys")) {
            carys.opens("unit/" + Ids.unit(robin.name())).does("Countersign").sees("Signed off");
        }
        isVerified();
        takesTheReport();
    }

    private void begins(Somebody eilidh) {
        var office = new OfficeWork(eilidh);
        office.opensACohort(cohort, "OCR: Provide post-transaction customer service");
        office.brings("""
                First name,Surname,Email,ULN,Cohort,Registration number,Registration date
                %3$s,,%1$s,OCR-1-%6$s,%2$s
                %4$s,,%1$s,OCR-2-%6$s,%2$s
                %5$s,,%1$s,OCR-3-%6$s,%2$s
                Wrong,Number,wrong.number@example.org,9276308687,%1$s,,
                """.formatted(cohort, LocalDate.now(), robin.cells(), sasha.cells(), noor.cells(), Newcomer.RUN));
        eilidh.reads(Pattern.compile("9276308687")).presses("Accept 3 rows").sees("added");
        office.allocates(cohort, "Ben Okafor", "Dev Patel", robin.name(), sasha.name(), noor.name());
    }

    private static void collects(LearnersWork robin) {
        robin.account("What we do after a sale", "1.1", "1.2", "1.3", "1.4", "1.5");
        robin.planned("First planned call", 50, "repair-slip.jpg", "2.1", "2.3");
        robin.planned("Second planned call", 47, "letter-after-repair.pdf", "2.1", "2.4");
        robin.planned("Third planned call", 44, "call-note.docx", "2.1");
        robin.unplanned("Help at the counter", 40, "voice-note.mp3");
        robin.unplanned("Invoice put right", 36, "email-thread.txt");
        robin.recommends("A text the evening before", 30);
        robin.recommends("The next service on the card", 20);
    }

    private void isVerified() {
        String unit = Ids.unit(robin.name());
        try (var dev = Somebody.signsIn("dev")) {
            new VerifiersWork(dev).draws();
            dev.sees("First sign-off of this unit by a trainee assessor");
            dev.follows(robin.name() + ", Provide post-transaction");
            new VerifiersWork(dev).requiresAnAction("Say in the feedback on 2.6 what you saw.");
        }
        try (var ben = Somebody.signsIn("ben")) {
            new AssessorsWork(ben).answersTheActionOn(robin.name(), "I added it, with the time of each customer.");
        }
        try (var dev = Somebody.signsIn("dev")) {
            new VerifiersWork(dev).closesTheActionOn(robin.name(), "The feedback says it now.");
            new VerifiersWork(dev).agreesWith(Ids.samples(unit).getFirst());
            dev.opens("unit/" + unit).sees("Claimable");
        }
    }

    private void takesTheReport() throws Exception {
        try (var frank = Somebody.signsIn("frank")) {
            frank.opens("visit");
            var download = frank.page.waitForDownload(
                    () -> frank.page.locator("a[href*='report.pdf']").first().click());
            var file = Files.createDirectories(Path.of("target", "reports")).resolve("report-journey.pdf");
            download.saveAs(file);
            checks(file);
        }
    }

    private void checks(Path report) throws Exception {
        var taken = ReportEntry.ofFile(report);
        try (var pdf = Loader.loadPDF(report.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(robin.name(), "OCR-1-" + Newcomer.RUN, "Ben Okafor", "Carys Evans", "Dev Patel");
            var lastPage = new PDFTextStripper();
            lastPage.setStartPage(pdf.getNumberOfPages());
            String words = lastPage.getText(pdf);
            assertThat(words.replaceAll("\\s", ""))
                    .as("the root as it is recomputed from the %d entries before the report", taken.size())
                    .contains(taken.rootOfEverythingBefore());
            assertThat(words).containsPattern("stands\\s+on\\s+%,d\\s+entries".formatted(taken.size()));
            assertThat(colours(pdf)).isGreaterThan(20);
        }
    }

    private static long colours(PDDocument pdf) throws Exception {
        var title = new PDFRenderer(pdf).renderImageWithDPI(0, 40);
        return Arrays.stream(title.getRGB(0, 0, title.getWidth(), title.getHeight(), null, 0, title.getWidth()))
                .distinct()
                .count();
    }
}
