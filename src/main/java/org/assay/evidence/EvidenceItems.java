package org.assay.evidence;

import org.springframework.data.repository.Repository;

interface EvidenceItems extends Repository<Evidence, Evidence.Key> {
    Evidence save(Evidence evidence);

    void delete(Evidence evidence);
}
