package org.assay.verification;

import java.util.Optional;
import org.assay.identity.PersonId;

/** Who decided on a unit: whoever signed it off, and whoever confirmed that. Neither verifies it. */
public record Deciders(PersonId assessor, Optional<PersonId> countersigner) {
    public boolean include(PersonId person) {
        return assessor.equals(person) || countersigner.filter(person::equals).isPresent();
    }
}
