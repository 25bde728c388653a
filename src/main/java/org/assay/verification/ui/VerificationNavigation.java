package org.assay.verification.ui;

import java.util.UUID;
import java.util.function.Function;
import org.assay.platform.NotFound;
import org.assay.verification.SampleId;
import org.assay.verification.VisitId;

/** Routes into verification, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class VerificationNavigation {
    static final String SAMPLING = "sampling";
    static final String STRATEGY = SAMPLING + "/strategy";
    static final String SETTLED = SAMPLING + "/settled";
    static final String UNSAMPLED = SAMPLING + "/unsampled";
    static final String SAMPLE = "sample";
    static final String ACTIONS = "actions";
    static final String VISITS = "visits";
    static final String VISIT = "visit";
    static final String REPORT = VISIT + "/report.pdf";

    private VerificationNavigation() {}

    /** The map, the draw and what it picked. */
    public static String sampling() {
        return SAMPLING;
    }

    public static String strategy() {
        return STRATEGY;
    }

    /** A sample beside the judgement that it checks. */
    public static String sample(SampleId id) {
        return SAMPLE + "/" + id.value();
    }

    /** Required actions: the acting assessor's own, everybody's for verifiers. */
    public static String actions() {
        return ACTIONS;
    }

    /** Units that no draw picked. */
    public static String unsampled() {
        return UNSAMPLED;
    }

    /** The centre's list of external visits. */
    public static String visits() {
        return VISITS;
    }

    /** The room of the acting external quality assurer's visit. */
    public static String visit() {
        return VISIT;
    }

    /** The verification report as PDF, for the acting external quality assurer. */
    public static String report() {
        return REPORT;
    }

    /** The verification report of one visit as PDF, for the centre. */
    public static String report(VisitId visit) {
        return VISITS + "/" + visit.value() + "/report.pdf";
    }

    /** An id as it stands in an address; whatever is none leads nowhere. */
    static <T> T id(String value, Function<UUID, T> type) {
        try {
            return type.apply(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("There is no such page here.");
        }
    }
}
