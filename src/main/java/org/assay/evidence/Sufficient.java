package org.assay.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about the evidence that it was shown. It never blocks silently and never passes silently: the sentence is for the
 * learner, the assessor and the record alike.
 *
 * @param rule R1 to R10
 * @param evaluated whether a machine works this rule out; otherwise it is shown, and left to the assessor
 * @param met holds; true as well where it is left to the assessor
 * @param binding whether it binds at this centre; otherwise it only advises
 * @param sentence such as "2 of 3 planned interventions, all within 6 days: 22 more days needed."
 * @param next what the learner can do, such as "Next on or after 2 December 2026."
 * @param counted how many counted
 * @param needed how many are needed, 0 where the rule does not count
 * @param dates the days that counted, each once, earliest first
 * @param nextOn the earliest day of what is missing, where the rule names one
 */
public record Sufficient(
        String rule,
        boolean evaluated,
        boolean met,
        boolean binding,
        String sentence,
        Optional<String> next,
        int counted,
        int needed,
        List<LocalDate> dates,
        Optional<LocalDate> nextOn) {
    public Sufficient {
        dates = List.copyOf(dates);
    }

    /** Both sentences. */
    public String words() {
        return next.map(more -> sentence + " " + more).orElse(sentence);
    }

    /** Not met although it binds: a sign-off needs an override with a reason. */
    public boolean stops() {
        return binding && !met;
    }
}
