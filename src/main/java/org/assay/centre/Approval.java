package org.assay.centre;

import java.time.LocalDate;
import java.util.Set;
import org.assay.qualification.SpecificationKey;

/**
 * An awarding organisation's leave to offer its specifications.
 *
 * @param awardingOrganisation its key in the catalogue, such as {@code ocr}
 * @param centreNumber by which it knows the centre
 * @param directClaims whether the centre claims without a visit first (DCS)
 */
public record Approval(
        String awardingOrganisation,
        String centreNumber,
        Set<SpecificationKey> specifications,
        LocalDate since,
        boolean directClaims) {
    public Approval {
        specifications = Set.copyOf(specifications);
    }
}
