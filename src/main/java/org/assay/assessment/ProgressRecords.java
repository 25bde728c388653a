package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProgressRecords extends Repository<Progress, Progress.Key> {
    Progress save(Progress progress);

    Optional<Progress> findById(Progress.Key key);

    List<Progress> findAll();
}
