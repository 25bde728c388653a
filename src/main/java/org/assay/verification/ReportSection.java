package org.assay.verification;

import org.assay.platform.pdf.TaggedPdf;

/** A part of the verification report: it writes what it has to say, and says so plainly where there is nothing. */
@FunctionalInterface
interface ReportSection {
    void write(TaggedPdf pdf);
}
