package org.assay.centre;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DeclarationPolicies extends Repository<DeclarationPolicy, DeclarationPolicy.Key> {
    DeclarationPolicy save(DeclarationPolicy policy);

    Optional<DeclarationPolicy> findById(DeclarationPolicy.Key key);

    List<DeclarationPolicy> findByRequiredFalse();
}
