package org.assay.qualification;

import java.util.Optional;

/**
 * The qualification that a specification belongs to, as far as its facts are known: what is unknown is empty, never guessed.
 *
 * @param title as the text has it, with the awarding organisation shown in full
 * @param number the qualification number, such as 601/3852/X
 * @param reference the awarding organisation's own reference, such as L2DCS
 * @param rule the rule of combination of the structure that it follows
 */
public record Qualification(
        String title,
        Optional<Integer> level,
        Optional<String> number,
        Optional<String> reference,
        Optional<RuleOfCombination> rule) {}
