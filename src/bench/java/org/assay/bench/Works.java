package org.assay.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every piece of work is called on the page, in the order in which it stands there. */
final class Works {
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        Aim.TABLE.forEach(aim -> TITLES.put(aim.work(), aim.title()));
        TITLES.put("first", "Learner's first page in a new tab (document, first state, home)");
        TITLES.put("unit", "One unit with its tracking sheet");
        TITLES.put("evidence", "Learner's evidence, one page");
        TITLES.put("taken", "First look at a submission, which takes it up");
        TITLES.put("draft", "A field of a judgement, kept as a draft");
        TITLES.put("caseload", "An assessor's learners with every unit");
        TITLES.put("admin", "Administrator's home");
        TITLES.put("learners", "List of learners, one page");
        TITLES.put("verifier", "Verifier's home");
        TITLES.put("coverage", "Sampling: the map of what was sampled");
        TITLES.put("sample", "One sample");
        TITLES.put("draw", "A draw over all that waits");
        TITLES.put("check", "Check of the whole record");
        TITLES.put("report", "Verification report of 30 learners (PDF)");
    }

    private Works() {}

    static Map<String, String> titles() {
        return new LinkedHashMap<>(TITLES);
    }

    static String title(String work) {
        return TITLES.getOrDefault(work, work);
    }
}
