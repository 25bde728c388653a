package org.assay.identity;

/** A centre exists from here on. */
record CentreOpened(CentreId centre, String name) {}
