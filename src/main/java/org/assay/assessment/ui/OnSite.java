package org.assay.assessment.ui;

import java.util.Optional;
import org.assay.assessment.Verdict;

/** What an assessor decides during a visit, or leaves for the queue. */
enum OnSite {
    LATER("Decide later", Optional.empty()),
    MET("Met", Optional.of(Verdict.MET)),
    NOT_YET("Not yet", Optional.of(Verdict.NOT_YET_MET)),
    MORE("More evidence", Optional.of(Verdict.MORE_EVIDENCE));

    private final String word;
    private final Optional<Verdict> verdict;

    OnSite(String word, Optional<Verdict> verdict) {
        this.word = word;
        this.verdict = verdict;
    }

    String word() {
        return word;
    }

    Optional<Verdict> verdict() {
        return verdict;
    }

    /** Whether the learner has to be told what is missing. */
    boolean asksForMore() {
        return this == NOT_YET || this == MORE;
    }
}
