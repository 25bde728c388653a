package org.assay.identity;

import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, Membership.Key> {
    Membership save(Membership membership);

    boolean existsById(Membership.Key key);
}
