package org.assay.centre;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalEntries extends Repository<ApprovalEntry, ApprovalEntry.Key> {
    ApprovalEntry save(ApprovalEntry approval);

    Optional<ApprovalEntry> findById(ApprovalEntry.Key key);

    @Query("select distinct a from ApprovalEntry a left join fetch a.specifications order by a.awardingOrganisation")
    List<ApprovalEntry> everyOne();
}
