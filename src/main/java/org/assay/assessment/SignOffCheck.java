package org.assay.assessment;

/**
 * One line of "what is checked" beside the sign-off button.
 *
 * @param words what is checked, as a statement
 * @param why the rule's sentence where it does not hold; empty where it holds
 */
public record SignOffCheck(SignOffRule rule, boolean holds, String words, String why) {}
