package org.assay.verification;

import java.util.List;
import org.assay.platform.pdf.KeyValue;
import org.assay.platform.pdf.Rich;
import org.assay.platform.pdf.TaggedPdf;

/** The last page: the number that changes with any entry of the centre's record, and how to compare it. */
record RecordSection(VisitPack pack) implements ReportSection {
    static final String HEAD = "Record";

    @Override
    public void write(TaggedPdf pdf) {
        var record = pack.record();
        pdf.h1(HEAD, "This report stands on " + entries(record) + " of the centre’s record")
                .lead(Rich.of("Every deed at the centre is an entry, and the root is a fingerprint over all of them in"
                        + " order. If one entry changes, this number changes."))
                .h2("Root of the record")
                .paragraph(Rich.of().monoBold(new Fingerprint(record.root()).groups()))
                .facts(List.of(
                        KeyValue.of("Entries", InWords.figures(record.size())),
                        KeyValue.of("Read at", InTime.moment(pack.takenAt())),
                        KeyValue.of("Method", "SHA-256 over a Merkle tree, as RFC 6962 describes it")))
                .h2("How to compare it")
                .numbers(List.of(
                        Rich.of()
                                .bold("Keep this file. ")
                                .plain("Whoever holds a copy holds the root, and nobody can rewrite what came before it"
                                        + " without differing from that copy."),
                        Rich.of()
                                .bold("Ask the centre for its record. ")
                                .plain("The entry “Verification report taken” of "
                                        + InTime.day(pack.takenAt())
                                        + " repeats the root and the number of entries, and has the SHA-256 of this"
                                        + " file. Compare the eight groups above by eye."),
                        Rich.of()
                                .bold("Have the record checked. ")
                                .plain("The centre presses “Check the record”; every entry is recomputed from what is"
                                        + " stored, and the page says whether all of them add up.")))
                .note(Rich.of("The record holds fingerprints of names and comments, not the words themselves. Erasing a"
                        + " learner’s data leaves each entry valid."));
    }

    static String entries(VisitPack.RecordHeadline record) {
        return record.size() == 1 ? "1 entry" : InWords.figures(record.size()) + " entries";
    }
}
