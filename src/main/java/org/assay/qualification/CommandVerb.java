package org.assay.qualification;

import java.util.Optional;

/** The verb that a criterion opens with, and what it asks the learner for: writing help, never a judgement. */
public enum CommandVerb {
    APPLY("Apply", "Use a method on a real case, and show why it suited that case."),
    ANALYSE("Analyse", "Take it apart, show how the parts act on each other, and say what follows."),
    CONFIRM("Confirm", "Find out, do not assume: show how you asked and what came back."),
    DEMONSTRATE("Demonstrate", "Show that you do it, with evidence of real occasions."),
    DESIGN("Design", "Plan something that could be carried out, and give the reasons for its parts."),
    EVALUATE("Evaluate", "Weigh strengths against weaknesses with evidence, and come to a conclusion."),
    EXPLAIN("Explain", "Say how and why, with reasons and an example; describing what happens is not enough."),
    IDENTIFY("Identify", "Pick out and name what matters, and tie it to a real case."),
    IMPLEMENT("Implement", "Carry a plan out over time, and show what you did at each step and when."),
    LIST("List", "Name the items, correctly and completely."),
    PRESENT("Present", "Show it in how you act, look and speak, on real occasions."),
    RECOMMEND("Recommend", "Put forward a change, to the person who can decide, with a reason why it would work."),
    SEQUENCE("Sequence", "Put the steps in their order, from first to last, and say what joins them."),
    USE("Use", "Take the chance when it comes, and show what you did with it.");

    private final String word;
    private final String asksFor;

    CommandVerb(String word, String asksFor) {
        this.word = word;
        this.asksFor = asksFor;
    }

    public String word() {
        return word;
    }

    /** One sentence to the learner: what this verb asks for. */
    public String asksFor() {
        return asksFor;
    }

    static Optional<CommandVerb> named(String word) {
        for (CommandVerb verb : values()) {
            if (verb.word.equalsIgnoreCase(word)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
