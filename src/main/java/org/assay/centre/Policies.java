package org.assay.centre;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.SufficiencyRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a centre decides about a specification where the awarding organisation leaves it to them; whoever calls has seen that they may. */
@Component
class Policies {
    private final RulePolicies rules;
    private final DeclarationPolicies declarations;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Policies(
            RulePolicies rules,
            DeclarationPolicies declarations,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.rules = rules;
        this.declarations = declarations;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.clock = clock;
    }

    void adopt(Actor actor, AdoptedRule adopted) {
        var rule = catalogue.get(adopted.specification()).units().stream()
                .flatMap(unit -> unit.rules().stream())
                .filter(candidate -> candidate.id().equals(adopted.ruleId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("This specification has no rule " + adopted.ruleId() + "."));
        numbersFit(adopted, rule);
        Instant now = clock.instant();
        rules.findById(new RulePolicy.Key(
                        actor.centre(), adopted.specification().value(), adopted.ruleId()))
                .ifPresentOrElse(
                        policy -> policy.adopt(adopted.atLeast(), adopted.overDays(), actor.person(), now),
                        () -> rules.save(new RulePolicy(actor.centre(), adopted, actor.person(), now)));
        deeds.publishEvent(
                new RuleAdopted(adopted.specification(), adopted.ruleId(), adopted.atLeast(), adopted.overDays()));
    }

    private static void numbersFit(AdoptedRule adopted, SufficiencyRule rule) {
        if (rule.advisory())
            throw new Refused("rule-advisory", "Rule " + rule.id() + " only advises; it cannot be made to bind.");
        if (adopted.atLeast() < 0 || adopted.overDays() < 0 || (rule.atLeast() > 0 && adopted.atLeast() < 1))
            throw new Refused(
                    "rule-numbers",
                    "Write how many as a whole number of at least 1, and the days as a whole number of at least 0.");
    }

    void requireUnitDeclaration(Actor actor, SpecificationKey specification, boolean required, String reason) {
        if (reason.isBlank()) throw new Refused("reason", "Write the reason; it is kept in the record.");
        catalogue.get(specification);
        var policy = declarations
                .findById(new DeclarationPolicy.Key(actor.centre(), specification.value()))
                .orElseGet(() -> new DeclarationPolicy(actor.centre(), specification.value()));
        policy.require(required);
        declarations.save(policy);
        deeds.publishEvent(new UnitDeclarationDecided(specification, required, new Words(reason.strip())));
    }

    Set<SpecificationKey> withoutUnitDeclaration() {
        return declarations.findByRequiredFalse().stream()
                .map(DeclarationPolicy::specification)
                .collect(Collectors.toSet());
    }
}
