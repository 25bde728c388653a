package org.assay.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.springframework.data.repository.Repository;

interface ProgressRecords extends Repository<Progress, Progress.Key> {
    Progress save(Progress progress);

    Optional<Progress> findById(Progress.Key key);

    List<Progress> findAll();

    List<Progress> findByEnrolmentIn(Collection<EnrolmentId> enrolments);

    void deleteAll(Iterable<Progress> progress);
}
