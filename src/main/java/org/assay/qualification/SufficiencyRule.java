package org.assay.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a machine can check about "is there enough", read from the specification's words. The words stand beside the number: the
 * number is a default that an awarding organisation or a centre may set.
 *
 * @param id as in the rules of the house, R1 to R10
 * @param criteria the criteria that it belongs to; empty where it belongs to the whole unit
 * @param atLeast how many, 0 where it does not count
 * @param overDays over at least how many days, 0 where time does not matter
 * @param quotes the specification's own words, each as it stands there
 * @param leftToTheAssessor what no machine checks; empty where nothing is left
 * @param advisory it only advises, whatever a centre adopts
 * @param evaluatedNow whether Assay works it out already; otherwise it is shown and left to the assessor
 */
public record SufficiencyRule(
        String id,
        Kind kind,
        List<CriterionRef> criteria,
        int atLeast,
        int overDays,
        List<String> quotes,
        Optional<String> leftToTheAssessor,
        boolean advisory,
        boolean evaluatedNow) {
    public SufficiencyRule {
        criteria = List.copyOf(criteria);
        quotes = List.copyOf(quotes);
    }

    /** The specification's own words in one line. */
    public String theSpecificationsWords() {
        return String.join(" … ", quotes);
    }

    public boolean ofTheWholeUnit() {
        return criteria.isEmpty();
    }

    public boolean concerns(CriterionRef ref) {
        return criteria.isEmpty() || criteria.contains(ref);
    }

    /** What the default numbers ask, such as "3 planned interventions on distinct dates over at least 28 days". */
    public String asks() {
        return asks(atLeast, overDays);
    }

    /** The same with a centre's numbers. */
    public String asks(int atLeast, int overDays) {
        return kind.template
                .replace("{n}", Integer.toString(atLeast))
                .replace("{days}", overDays == 1 ? "1 day" : overDays + " days");
    }

    /** Its id within the unit, for deep links. */
    public String anchor() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** What is counted or compared. */
    public enum Kind {
        SAME_ORGANISATION("same-organisation", "the organisation named on the evidence is that of the LO2 evidence"),
        LEGISLATION_NAMED("legislation-named", "at least {n} pieces of legislation or regulation named"),
        OWN_CONTRACTS("own-contracts", "sales contracts, guarantees and warranties of the learner’s own organisation"),
        PLANNED_INTERVENTIONS(
                "planned-interventions", "at least {n} planned interventions on distinct dates over at least {days}"),
        UNPLANNED_OCCASIONS("unplanned-occasions", "at least {n} occasions marked unplanned"),
        RECOMMENDATIONS("recommendations", "at least {n} recommendations on distinct dates, made to a decision maker"),
        NOT_SIMULATED("not-simulated", "real work: evidence not marked simulated"),
        PROACTIVE_AND_REACTIVE_BOTH_CHANNELS(
                "proactive-and-reactive-both-channels",
                "a proactive and a reactive example, with e-mail and phone both used"),
        FEEDBACK_METHODS_AND_STAGES(
                "feedback-methods-and-stages",
                "at least {n} methods of gathering feedback, and the stages in order from first contact to resolution"),
        FOLLOW_UP_DOCUMENTED("follow-up-documented", "a documented follow-up, with third-party data checked");

        private final String word;
        private final String template;

        Kind(String word, String template) {
            this.word = word;
            this.template = template;
        }

        /** How it is written in specification files. */
        public String word() {
            return word;
        }

        /** Whether it needs a number of things. */
        boolean counts() {
            return template.contains("{n}");
        }

        /** Whether it needs a number of days. */
        boolean spans() {
            return template.contains("{days}");
        }

        static Optional<Kind> named(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
