package org.assay.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.platform.pdf.KeyValue;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.TaggedPdf;
import org.assay.platform.pdf.TitlePage;

/** The first page: whose report, which visit, the four figures, and where to compare it. */
record TitleSection(VisitPack pack, ReportFigures figures) implements ReportSection {
    @Override
    public void write(TaggedPdf pdf) {
        pdf.titlePage(new TitlePage(
                "Assay", "Verification report", pack.centre().name(), visit(), counts(), facts(), note()));
    }

    private String visit() {
        var visit = pack.visit();
        return visit.awardingOrganisation() + " visit, " + InTime.span(visit.from(), visit.until());
    }

    private List<TitlePage.Count> counts() {
        return List.of(
                count(figures.enrolments(), figures.who(figures.enrolments()) + " in scope"),
                count(figures.decided(), figures.decided() == 1 ? "unit decision" : "unit decisions"),
                count(figures.sampled(), figures.sampled() == 0 ? "sampled" : "sampled, each with a reason"),
                count(figures.open(), figures.open() == 1 ? "action open" : "actions open"));
    }

    private static TitlePage.Count count(long number, String words) {
        return new TitlePage.Count(InWords.figures(number), words);
    }

    private List<KeyValue> facts() {
        var visit = pack.visit();
        var facts = new ArrayList<KeyValue>();
        facts.add(KeyValue.of("Centre number", CentreSection.number(pack)));
        facts.add(KeyValue.of("Awarding organisation", visit.awardingOrganisation()));
        facts.add(KeyValue.of("Activity", "External quality assurance visit, read only"));
        facts.add(KeyValue.of("Scope", CentreSection.scope(visit)));
        facts.add(KeyValue.of("Period", InTime.span(begin(), InTime.on(pack.takenAt()))));
        facts.add(KeyValue.of("External quality assurer", visit.externalQualityAssurer()));
        facts.add(KeyValue.of("Opened by", visit.openedBy() + ", " + InTime.day(visit.openedAt())));
        facts.add(new KeyValue(
                "Record",
                Rich.of()
                        .mono(new Fingerprint(pack.record().root()).brief())
                        .plain(", " + RecordSection.entries(pack.record()))));
        return facts;
    }

    /** The day on which the first learner in scope started. */
    private LocalDate begin() {
        return pack.learners().stream()
                .map(VisitPack.Enrolled::startedOn)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isBefore(InTime.on(pack.takenAt())))
                .orElse(InTime.on(pack.takenAt()));
    }

    private Rich note() {
        return Rich.of("Taken by " + pack.takenBy() + " on " + InTime.moment(pack.takenAt()) + ". ")
                .pageOf("Page", RecordSection.HEAD)
                .plain(" says how to compare it with the centre’s record.");
    }
}
