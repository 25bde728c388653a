package org.assay.evidence.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.evidence.EvidenceState;

/** The parts of a learner's list. */
enum EvidenceTab {
    ALL("All", EnumSet.allOf(EvidenceState.class)),
    DRAFTS("Drafts", EnumSet.of(EvidenceState.DRAFT)),
    MORE("More needed", EnumSet.of(EvidenceState.MORE_NEEDED)),
    WAITING("With your assessor", EnumSet.of(EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT)),
    ACCEPTED("Accepted", EnumSet.of(EvidenceState.ACCEPTED));

    private final String label;
    private final Set<EvidenceState> states;

    EvidenceTab(String label, Set<EvidenceState> states) {
        this.label = label;
        this.states = states;
    }

    String label() {
        return label;
    }

    Set<EvidenceState> states() {
        return states;
    }

    long count(Map<EvidenceState, Long> counts) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    /** As the address says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EvidenceTab named(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
