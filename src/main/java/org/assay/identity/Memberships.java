package org.assay.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Membership.Key> {
    Membership save(Membership membership);

    boolean existsById(Membership.Key key);

    boolean existsByRole(Role role);

    @Query(
            "select new org.assay.identity.Memberships$Held(m.person, m.role) from Membership m where m.centre = :centre and m.role <> org.assay.identity.Role.LEARNER")
    List<Held> heldByStaff(CentreId centre);

    @Query(
            "select new org.assay.identity.Memberships$Held(m.person, m.role) from Membership m where m.centre = :centre and m.role = :role and m.person in :people")
    List<Held> among(Collection<PersonId> people, CentreId centre, Role role);

    @Query(
            "select new org.assay.identity.Memberships$Held(m.person, m.role) from Membership m where m.centre = :centre and m.person in :people")
    List<Held> held(Collection<PersonId> people, CentreId centre);

    /** From here on these roles are theirs by hand, and no provider takes them back. */
    @Modifying
    @Query(
            "update Membership m set m.givenBy = null where m.centre = :centre and m.role = :role and m.person in :people and m.givenBy is not null")
    void keep(Collection<PersonId> people, CentreId centre, Role role);

    @Modifying
    @Query("delete from Membership m where m.centre = :centre and m.role = :role and m.person in :people")
    void end(Collection<PersonId> people, CentreId centre, Role role);

    record Held(PersonId person, Role role) {}
}
