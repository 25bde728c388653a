package org.assay.evidence.ui;

import org.assay.evidence.CriterionOf;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.FileId;

/** Routes into evidence, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class EvidenceNavigation {
    static final String EVIDENCE = "evidence";
    static final String NEW = EVIDENCE + "/new";

    private EvidenceNavigation() {}

    /** The acting learner's own list. */
    public static String mine() {
        return EVIDENCE;
    }

    /** A new draft. */
    public static String add() {
        return NEW;
    }

    /** A new draft, put forward for this criterion from the start. */
    public static String addFor(CriterionOf criterion) {
        return NEW + "?enrolment=" + criterion.enrolment().value() + "&unit=" + criterion.unit() + "&criterion="
                + criterion.criterion();
    }

    /** An item: to write on while it is the learner's draft, else to read. */
    public static String item(EvidenceId evidence) {
        return EVIDENCE + "/" + evidence.value();
    }

    /** One version, to read. */
    public static String item(EvidenceId evidence, int version) {
        return item(evidence) + "/" + version;
    }

    /** The choice of criteria for a draft. */
    public static String criteria(EvidenceId evidence) {
        return item(evidence) + "/criteria";
    }

    /** The last look at a draft before it is submitted. */
    public static String check(EvidenceId evidence) {
        return item(evidence) + "/check";
    }

    /** A file as a download. */
    public static String file(EvidenceId evidence, int version, FileId file) {
        return "files/" + evidence.value() + "/" + version + "/" + file.value();
    }

    static String inline(EvidenceId evidence, int version, FileId file) {
        return file(evidence, version, file) + "/inline";
    }

    static String page(EvidenceId evidence, int version, FileId file, int number) {
        return file(evidence, version, file) + "/page/" + number + ".png";
    }
}
