package org.assay.evidence;

/**
 * What the learner says about an item, as a whole.
 *
 * @param title at most 200 characters
 * @param narrative in the learner's own words; may be empty, at most 20,000 characters
 */
public record EvidenceDraft(String title, EvidenceFacts facts, String narrative) {}
