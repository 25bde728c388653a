package org.assay.evidence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.centre.AdoptedRule;
import org.assay.qualification.SufficiencyRule;

/**
 * Counts what a machine can count, and explains it. Pure: the same evidence in any order gives the same words. Which evidence is shown
 * to it is the caller's choice: the learner sees what is put forward, a sign-off counts what stands behind judgements that say met.
 */
public final class Sufficiency {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Sufficiency() {}

    /** One item of evidence as a rule sees it. */
    public record Counted(String title, EvidenceFacts facts) {
        public static Counted of(EvidenceLine line) {
            return new Counted(line.title(), line.facts());
        }

        public static Counted of(EvidenceItem item) {
            return new Counted(item.title(), item.facts());
        }
    }

    /**
     * Explains a rule.
     *
     * @param adopted the centre's own numbers; without them the rule only advises, by the specification's defaults
     * @param items what is put forward for the rule's criteria, or for the whole unit where the rule belongs to it
     */
    public static Sufficient explain(SufficiencyRule rule, Optional<AdoptedRule> adopted, Collection<Counted> items) {
        int atLeast = adopted.map(AdoptedRule::atLeast).orElse(rule.atLeast());
        int overDays = adopted.map(AdoptedRule::overDays).orElse(rule.overDays());
        var answer = new Answer(rule, adopted.isPresent() && !rule.advisory(), atLeast);
        return switch (rule.kind()) {
            case PLANNED_INTERVENTIONS -> plannedInterventions(answer, overDays, items);
            case UNPLANNED_OCCASIONS -> unplannedOccasions(answer, items);
            case RECOMMENDATIONS -> recommendations(answer, items);
            // It has no number that a centre could set: the specification's own words bind.
            case NOT_SIMULATED -> realWork(new Answer(rule, !rule.advisory(), 0), items);
            default -> answer.leftToTheAssessor(atLeast, overDays);
        };
    }

    /** The rule of a specification among those that a centre has adopted. */
    public static Optional<AdoptedRule> adopted(SufficiencyRule rule, Collection<AdoptedRule> all) {
        return all.stream().filter(one -> one.ruleId().equals(rule.id())).findFirst();
    }

    /** R4: so many planned interventions on distinct days, over so many days from the first to the last. */
    private static Sufficient plannedInterventions(Answer answer, int overDays, Collection<Counted> items) {
        var days = days(items.stream()
                .map(Counted::facts)
                .filter(facts -> facts.planning() == Planning.PLANNED)
                .toList());
        int count = days.size();
        int more = Math.max(0, answer.needed - count);
        if (count == 0) {
            return answer.missing(
                    "No planned interventions yet: " + answer.needed + " needed" + over(overDays) + ".", days, 0);
        }
        LocalDate last = days.getLast();
        long span = ChronoUnit.DAYS.between(days.getFirst(), last);
        long missing = Math.max(0, overDays - span);
        String counted = ofNeeded(count, answer.needed, "planned intervention");
        if (more == 0 && missing == 0) {
            return answer.met(counted + (overDays > 0 ? " over " + days(span) + "." : "."), days, count);
        }
        if (missing == 0) {
            return answer.missing(
                    counted + (overDays > 0 ? " over " + days(span) : "") + ": " + more + " more needed.", days, count);
        }
        if (count == 1) {
            String sentence = counted + ": " + (more == 0 ? "it has to be followed by another" : more + " more needed")
                    + over(overDays) + ".";
            LocalDate end = days.getFirst().plusDays(overDays);
            return answer.missing(sentence, days, count, more <= 1 ? "Next" : "The last", end);
        }
        LocalDate end = days.getFirst().plusDays(overDays);
        String sentence = counted + ", all within " + days(span) + ": " + missing + " more " + plural(missing, "day")
                + " needed.";
        return answer.missing(sentence, days, count, more <= 1 ? "Next" : "The last", end);
    }

    /** R5: so many occasions marked unplanned. Two items of one day are two occasions only where both say a different time. */
    private static Sufficient unplannedOccasions(Answer answer, Collection<Counted> items) {
        Map<LocalDate, TreeSet<LocalTime>> occasions = new TreeMap<>();
        for (Counted item : items) {
            LocalDate day = item.facts().happenedOn();
            if (item.facts().planning() != Planning.UNPLANNED || day == null) continue;
            var times = occasions.computeIfAbsent(day, none -> new TreeSet<>());
            LocalTime time = item.facts().happenedAt();
            if (time != null) times.add(time);
        }
        int count = occasions.values().stream()
                .mapToInt(times -> Math.max(1, times.size()))
                .sum();
        var days = List.copyOf(occasions.keySet());
        return count(answer, count, days, "unplanned occasion", "", "");
    }

    /** R6: so many recommendations on distinct days, each to somebody who can decide. */
    private static Sufficient recommendations(Answer answer, Collection<Counted> items) {
        var decided = items.stream()
                .map(Counted::facts)
                .filter(EvidenceFacts::recipientDecisionMaker)
                .toList();
        var days = days(decided);
        int others = items.size() - decided.size();
        String note = others == 0
                ? ""
                : others == 1
                        ? "1 item names no decision maker and does not count."
                        : others + " items name no decision maker and do not count.";
        return count(answer, days.size(), days, "recommendation", " to a decision maker", note);
    }

    private static Sufficient count(
            Answer answer, int count, List<LocalDate> days, String noun, String toWhom, String note) {
        int more = answer.needed - count;
        if (more <= 0) return answer.met(ofNeeded(count, answer.needed, noun) + toWhom + ".", days, count);
        String onAnother = toWhom.isEmpty() ? "" : more == 1 ? ", on another date" : ", each on another date";
        String sentence = count == 0
                ? "No " + noun + "s" + toWhom + " yet: " + answer.needed + " needed"
                        + (toWhom.isEmpty() || answer.needed == 1 ? "" : ", on different dates") + "."
                : ofNeeded(count, answer.needed, noun) + toWhom + ": " + more + " more needed" + onAnother + ".";
        return answer.noted(sentence, note, days, count);
    }

    /** R7: nothing simulated; what is simulated is named. */
    private static Sufficient realWork(Answer answer, Collection<Counted> items) {
        var simulated = items.stream()
                .filter(item -> item.facts().setting() == Setting.SIMULATED)
                .map(item -> "“" + item.title() + "”")
                .sorted()
                .toList();
        if (simulated.isEmpty()) {
            return answer.met(
                    items.isEmpty()
                            ? "Nothing put forward is simulated."
                            : "Real work: nothing put forward is simulated.",
                    List.of(),
                    items.size());
        }
        String names = simulated.size() == 1
                ? simulated.getFirst()
                : String.join(", ", simulated.subList(0, simulated.size() - 1)) + " and " + simulated.getLast();
        return answer.noted(
                names + (simulated.size() == 1 ? " is" : " are") + " simulated: real work is needed.",
                "Put forward something that happened at work.",
                List.of(),
                items.size() - simulated.size());
    }

    private static List<LocalDate> days(List<EvidenceFacts> facts) {
        return facts.stream()
                .map(EvidenceFacts::happenedOn)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** "2 of 3 planned interventions", or "4 planned interventions, at least 3 needed" where there are more. */
    private static String ofNeeded(int count, int needed, String noun) {
        return count > needed
                ? count + " " + plural(count, noun) + " (at least " + needed + " needed)"
                : count + " of " + needed + " " + plural(needed, noun);
    }

    private static String over(int days) {
        return days > 0 ? ", over at least " + days(days) : "";
    }

    private static String days(long days) {
        return days + " " + plural(days, "day");
    }

    private static String plural(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }

    private record Answer(SufficiencyRule rule, boolean binding, int needed) {
        Sufficient met(String sentence, List<LocalDate> days, int counted) {
            return of(true, sentence, Optional.empty(), days, counted, Optional.empty());
        }

        Sufficient missing(String sentence, List<LocalDate> days, int counted) {
            return of(false, sentence, Optional.empty(), days, counted, Optional.empty());
        }

        Sufficient missing(String sentence, List<LocalDate> days, int counted, String which, LocalDate on) {
            String next = which + " on or after " + DAY.format(on) + ".";
            return of(false, sentence, Optional.of(next), days, counted, Optional.of(on));
        }

        Sufficient noted(String sentence, String note, List<LocalDate> days, int counted) {
            return of(
                    false,
                    sentence,
                    note.isEmpty() ? Optional.empty() : Optional.of(note),
                    days,
                    counted,
                    Optional.empty());
        }

        Sufficient leftToTheAssessor(int atLeast, int overDays) {
            String asks = rule.asks(atLeast, overDays);
            return new Sufficient(
                    rule.id(),
                    false,
                    true,
                    false,
                    "For the assessor to see: " + asks + ".",
                    Optional.empty(),
                    0,
                    atLeast,
                    List.of(),
                    Optional.empty());
        }

        private Sufficient of(
                boolean met,
                String sentence,
                Optional<String> next,
                List<LocalDate> days,
                int counted,
                Optional<LocalDate> on) {
            return new Sufficient(rule.id(), true, met, binding, sentence, next, counted, needed, days, on);
        }
    }
}
