package org.assay.qualification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SpecificationConfirmations extends Repository<SpecificationConfirmation, SpecificationConfirmation.Key> {
    SpecificationConfirmation save(SpecificationConfirmation confirmation);

    Optional<SpecificationConfirmation> findBySpecification(SpecificationKey specification);

    List<SpecificationConfirmation> findAll();

    void delete(SpecificationConfirmation confirmation);
}
