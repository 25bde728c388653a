package org.assay.centre;

import java.time.LocalDate;
import java.util.List;
import org.assay.identity.Auditable;
import org.assay.qualification.SpecificationKey;

/** An awarding organisation's approval was entered or replaced. */
public record ApprovalEntered(
        String awardingOrganisation,
        String centreNumber,
        List<SpecificationKey> specifications,
        LocalDate since,
        boolean directClaims)
        implements Auditable {}
