package org.assay.evidence;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EvidenceVersions extends Repository<EvidenceVersion, EvidenceVersion.Key> {
    EvidenceVersion save(EvidenceVersion version);

    Optional<EvidenceVersion> findById(EvidenceVersion.Key key);

    void delete(EvidenceVersion version);
}
