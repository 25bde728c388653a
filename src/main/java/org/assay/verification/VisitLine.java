package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.identity.PersonId;
import org.assay.qualification.AwardingOrganisation;

/**
 * A visit as lists show it.
 *
 * @param opens first day
 * @param closes last day, included
 * @param scope in the words of whoever opened it
 * @param open whether today is within its days
 */
public record VisitLine(
        VisitId id,
        PersonId eqa,
        String eqaName,
        AwardingOrganisation awardingOrganisation,
        LocalDate opens,
        LocalDate closes,
        String scope,
        String openedByName,
        Instant openedAt,
        boolean open) {}
