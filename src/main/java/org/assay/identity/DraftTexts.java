package org.assay.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DraftTexts extends Repository<Draft, Draft.Key> {
    Draft save(Draft draft);

    Optional<Draft> findById(Draft.Key key);

    void delete(Draft draft);
}
