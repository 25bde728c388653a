package org.assay.enrolment;

import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** An enrolment went from one state to another. */
public record EnrolmentStateChanged(EnrolmentId enrolment, EnrolmentState before, EnrolmentState state, Words reason)
        implements Auditable {}
