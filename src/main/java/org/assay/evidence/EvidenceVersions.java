package org.assay.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceVersions extends Repository<EvidenceVersion, EvidenceVersion.Key> {
    EvidenceVersion save(EvidenceVersion version);

    /** An item with one of its versions, the files of that and what it is put forward for: nobody reads one without the others. */
    String WHOLE = "select e, v from Evidence e join EvidenceVersion v on v.evidence = e.id and v.centre = e.centre"
            + " left join fetch v.claims left join fetch v.files where e.id = :evidence and v.number = ";

    /** At most one pair, perhaps more than once. */
    @Query(WHOLE + ":number")
    List<Object[]> numbered(EvidenceId evidence, int number);

    /** As {@link #numbered}, of the newest version. */
    @Query(WHOLE + "e.latest")
    List<Object[]> newest(EvidenceId evidence);

    void delete(EvidenceVersion version);
}
