package org.assay.evidence;

import java.util.List;
import org.assay.qualification.Criterion;

/**
 * A criterion that an item may be put forward for, as the learner sees it while choosing.
 *
 * @param note empty where it is not chosen
 * @param met nothing more is needed
 * @param rules what the rules of this criterion say, counting this item where it is chosen
 */
public record CriterionChoice(
        CriterionOf target,
        Criterion criterion,
        boolean chosen,
        String note,
        String locator,
        boolean met,
        List<Sufficient> rules) {
    public CriterionChoice {
        rules = List.copyOf(rules);
    }

    /** The rules that are worked out and not met yet. */
    public List<Sufficient> unmet() {
        return rules.stream().filter(rule -> rule.evaluated() && !rule.met()).toList();
    }
}
