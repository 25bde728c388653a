package org.assay.enrolment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Cohorts extends Repository<Cohort, Cohort.Key> {
    Cohort save(Cohort cohort);

    Optional<Cohort> findById(Cohort.Key key);

    boolean existsByNameIgnoreCase(String name);

    List<Cohort> findAllByOrderByName();
}
