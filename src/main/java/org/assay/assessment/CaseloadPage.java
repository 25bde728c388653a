package org.assay.assessment;

import java.util.List;

/** A page of an assessor's learners, and how many there are on all pages. */
public record CaseloadPage(List<CaseloadLine> lines, long all) {}
