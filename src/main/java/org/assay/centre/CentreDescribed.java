package org.assay.centre;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** The centre described itself anew. */
public record CentreDescribed(
        String centreNumber,
        Words headOfCentre,
        int promise,
        int sites,
        int watchPoints,
        int watchDays,
        int behindPoints,
        int behindDays)
        implements Auditable {}
