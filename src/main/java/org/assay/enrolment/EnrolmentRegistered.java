package org.assay.enrolment;

import java.time.LocalDate;
import org.assay.identity.Auditable;
import org.assay.identity.Words;

/** The awarding organisation gave a number. */
public record EnrolmentRegistered(EnrolmentId enrolment, Words number, LocalDate on) implements Auditable {}
