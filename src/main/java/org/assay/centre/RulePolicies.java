package org.assay.centre;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RulePolicies extends Repository<RulePolicy, RulePolicy.Key> {
    RulePolicy save(RulePolicy policy);

    Optional<RulePolicy> findById(RulePolicy.Key key);
}
