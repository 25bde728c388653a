package org.assay.centre;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.qualification.SpecificationKey;

/**
 * A member of staff as lists and rules read them.
 *
 * @param roles the roles that this person may act in at this centre
 * @param mayAssess the specifications that they are competent in; countersigning needs the same
 * @param targetDate by when a trainee means to qualify
 */
public record StaffLine(
        PersonId person,
        String name,
        Set<Role> roles,
        Standing standing,
        Set<SpecificationKey> mayAssess,
        Optional<LocalDate> targetDate) {
    public StaffLine {
        roles = Set.copyOf(roles);
        mayAssess = Set.copyOf(mayAssess);
    }

    public boolean mayAssess(SpecificationKey specification) {
        return mayAssess.contains(specification);
    }

    /** Qualified, and competent in this specification: may decide alone and confirm a trainee's decision. */
    public boolean mayCountersign(SpecificationKey specification) {
        return standing == Standing.QUALIFIED && roles.contains(Role.ASSESSOR) && mayAssess(specification);
    }
}
