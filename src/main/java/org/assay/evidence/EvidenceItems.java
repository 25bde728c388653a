package org.assay.evidence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EvidenceItems extends Repository<Evidence, Evidence.Key> {
    Evidence save(Evidence evidence);

    Optional<Evidence> findById(Evidence.Key key);

    void delete(Evidence evidence);
}
