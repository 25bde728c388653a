package org.assay.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, Invitation.Key> {
    Optional<Invitation> findById(Invitation.Key key);

    List<Invitation> findByPersonIn(Collection<PersonId> people);
}
