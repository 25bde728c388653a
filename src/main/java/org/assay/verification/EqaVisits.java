package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EqaVisits extends Repository<EqaVisit, EqaVisit.Key> {
    EqaVisit save(EqaVisit visit);

    @Query("select v from EqaVisit v where v.eqa = :eqa order by v.opens desc, v.openedAt desc")
    List<EqaVisit> of(PersonId eqa, Limit limit);

    @Query("select v from EqaVisit v where v.id = :id")
    Optional<EqaVisit> withId(VisitId id);

    @Query("select v from EqaVisit v order by v.opens desc, v.openedAt desc")
    List<EqaVisit> latest(Limit limit);
}
