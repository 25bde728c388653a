package org.assay.verification;

import java.util.List;
import java.util.Optional;

/**
 * What a pack adds up to: every figure that the report says more than once, so that it says the same each time.
 *
 * @param enrolments in scope
 * @param registered of those, with a registration number
 * @param decided unit decisions in scope
 * @param sampled of those
 * @param ledToAction of those sampled, with at least one required action
 * @param unlisted sampled decisions of people who are no longer on the staff list
 * @param actions required in scope
 * @param open of those, not yet closed
 * @param overdue of those open
 */
record ReportFigures(
        int enrolments,
        long registered,
        long decided,
        long sampled,
        long ledToAction,
        long unlisted,
        int actions,
        long open,
        long overdue,
        boolean everybodyOnce) {
    private record Decision(String learner, Optional<String> registration, String unit) {}

    static ReportFigures of(VisitPack pack) {
        var picked = pack.samples().stream()
                .map(one -> new Decision(one.learner(), one.registrationNumber(), one.unit()))
                .distinct()
                .count();
        long decided =
                pack.staff().stream().mapToLong(VisitPack.Member::decided).sum();
        long listed = pack.staff().stream().mapToLong(VisitPack.Member::sampled).sum();
        long unlisted = Math.max(0, picked - listed);
        var open = pack.actions().stream().filter(ReportFigures::isOpen).toList();
        return new ReportFigures(
                pack.learners().size(),
                pack.learners().stream()
                        .filter(one -> one.registrationNumber().isPresent())
                        .count(),
                Math.max(decided, listed) + unlisted,
                listed + unlisted,
                pack.actions().stream().map(VisitPack.Action::sample).distinct().count(),
                unlisted,
                pack.actions().size(),
                open.size(),
                open.stream().filter(VisitPack.Action::overdue).count(),
                pack.learners().stream()
                                .map(VisitPack.Enrolled::learner)
                                .distinct()
                                .count()
                        == pack.learners().size());
    }

    /** "learners" where each is enrolled once, else "enrolments": of two enrolments of one learner one may be registered. */
    String who(long number) {
        return everybodyOnce ? number == 1 ? "learner" : "learners" : number == 1 ? "enrolment" : "enrolments";
    }

    static boolean isOpen(VisitPack.Action action) {
        return action.state() != ActionState.CLOSED;
    }

    /** How many of each, in order of first appearance: "ten agreed and two closed". */
    static String tally(List<String> words) {
        var counts = new java.util.LinkedHashMap<String, Long>();
        words.forEach(word -> counts.merge(word, 1L, Long::sum));
        return InWords.list(counts.entrySet().stream()
                .map(entry -> InWords.number(entry.getValue()) + " " + InWords.inside(entry.getKey()))
                .toList());
    }
}
