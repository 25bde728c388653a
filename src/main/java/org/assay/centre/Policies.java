package org.assay.centre;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.platform.Remembered;
import org.assay.qualification.SpecificationKey;
import org.springframework.stereotype.Component;

/** What a centre has decided about a specification, read in one statement. */
@Component
class Policies {
    private static final String DECIDED = """
            select r.rule, r.atLeast, r.overDays from RulePolicy r where r.specification = :specification
            union all
            select '', case when d.required = true then 1 else 0 end, 0 from DeclarationPolicy d where d.specification = :specification""";

    private final EntityManager entities;

    Policies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param rules by their ids
     * @param declaration whether learners declare each unit; they do unless decided otherwise
     */
    record Decided(List<AdoptedRule> rules, boolean declaration) {}

    Decided of(SpecificationKey specification) {
        return Remembered.once(List.of(Policies.class, specification), () -> read(specification));
    }

    private Decided read(SpecificationKey specification) {
        var rules = new ArrayList<AdoptedRule>();
        boolean declaration = true;
        for (var row : entities.createQuery(DECIDED, Object[].class)
                .setParameter("specification", specification.value())
                .getResultList()) {
            String rule = (String) row[0];
            int first = ((Number) row[1]).intValue();
            if (rule.isEmpty()) declaration = first == 1;
            else rules.add(new AdoptedRule(specification, rule, first, ((Number) row[2]).intValue()));
        }
        rules.sort(Comparator.comparing(AdoptedRule::ruleId));
        return new Decided(List.copyOf(rules), declaration);
    }
}
