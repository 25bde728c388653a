package org.assay.evidence;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceVersions extends Repository<EvidenceVersion, EvidenceVersion.Key> {
    EvidenceVersion save(EvidenceVersion version);

    /** With what it is put forward for: nobody reads one without the other. */
    @Query(
            "select v from EvidenceVersion v left join fetch v.claims where v.evidence = :evidence and v.number = :number")
    Optional<EvidenceVersion> numbered(EvidenceId evidence, int number);

    Optional<EvidenceVersion> findById(EvidenceVersion.Key key);

    void delete(EvidenceVersion version);
}
