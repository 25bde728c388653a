package org.assay.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Centres extends Repository<Centre, CentreId> {
    Centre save(Centre centre);

    Optional<Centre> findById(CentreId id);

    List<Centre> findAllByOrderByName();
}
