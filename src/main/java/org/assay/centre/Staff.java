package org.assay.centre;

import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Staff extends Repository<StaffMember, StaffMember.Key> {
    StaffMember save(StaffMember member);

    @Query("select distinct s from StaffMember s left join fetch s.competence order by s.name")
    List<StaffMember> everybody();

    @Query("select s from StaffMember s left join fetch s.competence where s.person = :person")
    Optional<StaffMember> member(PersonId person);
}
