package org.assay.qualification;

import java.time.LocalDate;

/**
 * A person of a centre has compared a specification with the awarding organisation's own document.
 *
 * @param by the person's name as it was then
 * @param document which document and which version of it
 */
public record Confirmation(SpecificationKey specification, String by, LocalDate on, String document) {}
