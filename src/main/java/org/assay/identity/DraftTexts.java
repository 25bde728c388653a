package org.assay.identity;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftTexts extends Repository<Draft, Draft.Key> {
    Draft save(Draft draft);

    Optional<Draft> findById(Draft.Key key);

    /** Whether it is there or not. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Draft d where d.centre = :centre and d.person = :person and d.place = :place")
    void forget(CentreId centre, PersonId person, String place);
}
