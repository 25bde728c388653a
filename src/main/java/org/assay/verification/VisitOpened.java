package org.assay.verification;

import java.time.LocalDate;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;
import org.assay.identity.PersonId;
import org.assay.identity.Words;

/** The centre opened a visit for an external quality assurer. */
@Deed("External visit opened")
public record VisitOpened(
        VisitId visit, PersonId eqa, String awardingOrganisation, LocalDate opens, LocalDate closes, Words scope)
        implements Auditable {}
