package org.assay.centre;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.platform.Remembered;
import org.assay.qualification.SpecificationKey;
import org.springframework.stereotype.Component;

/**
 * The small facts of a centre that nearly every page stands on, read in one statement: who is staff, what the acting person is among
 * them, what the centre says of itself and what it has decided. They are some dozens of rows, whatever the number of learners.
 */
@Component
class Ground {
    /** Kind, key, two texts and five numbers. */
    private static final String FACTS = """
            select 'staff', cast(s.person as String), s.name, '', 0, 0, 0, 0, 0 from StaffMember s
            union all
            select 'me', '', cast(m.standing as String), coalesce(cast(m.targetDate as String), ''), 0, 0, 0, 0, 0
              from StaffMember m where m.person = :me
            union all
            select 'competence', key(c), '', '', 0, 0, 0, 0, 0 from StaffMember n join n.competence c where n.person = :me
            union all
            select 'profile', '', coalesce(p.centreNumber, ''), coalesce(p.headOfCentre, ''), p.promise,
              p.ragRule.watchPoints, p.ragRule.watchDays, p.ragRule.behindPoints, p.ragRule.behindDays from Profile p
            union all
            select 'site', '', i.name, i.address, index(i), 0, 0, 0, 0 from Profile q join q.sites i
            union all
            select 'rule', r.specification, r.rule, '', r.atLeast, r.overDays, 0, 0, 0 from RulePolicy r
            union all
            select 'declaration', d.specification, '', '', case when d.required = true then 1 else 0 end, 0, 0, 0, 0
              from DeclarationPolicy d""";

    private final EntityManager entities;

    Ground(EntityManager entities) {
        this.entities = entities;
    }

    /** What the acting person is, as a member of staff. */
    record Me(Standing standing, Set<SpecificationKey> mayAssess, Optional<LocalDate> targetDate) {}

    /** What the centre has said of itself. */
    record Said(
            Optional<String> centreNumber,
            Optional<String> headOfCentre,
            int promise,
            List<Site> sites,
            RagRule ragRule) {}

    /**
     * @param rules by specification, then by their ids
     * @param declarations whether learners declare each unit, where that was decided
     */
    record Facts(
            Map<PersonId, String> names,
            Optional<Me> me,
            Optional<Said> said,
            List<AdoptedRule> rules,
            Map<SpecificationKey, Boolean> declarations) {}

    private record Fact(String kind, String key, String text, String more, int[] numbers) {
        static Fact of(Object[] row) {
            var numbers = new int[5];
            for (int at = 0; at < numbers.length; at++) numbers[at] = ((Number) row[4 + at]).intValue();
            return new Fact((String) row[0], (String) row[1], (String) row[2], (String) row[3], numbers);
        }

        SpecificationKey specification() {
            return new SpecificationKey(key);
        }
    }

    Facts now() {
        var me = Actor.current().person();
        return Remembered.once(List.of(Ground.class, me), () -> read(me));
    }

    private Facts read(PersonId me) {
        var facts = new HashMap<String, List<Fact>>();
        for (var row : entities.createQuery(FACTS, Object[].class)
                .setParameter("me", me)
                .getResultList()) {
            var fact = Fact.of(row);
            facts.computeIfAbsent(fact.kind(), fresh -> new ArrayList<>()).add(fact);
        }
        var names = new HashMap<PersonId, String>();
        of(facts, "staff").forEach(fact -> names.put(new PersonId(UUID.fromString(fact.key())), fact.text()));
        var declarations = new HashMap<SpecificationKey, Boolean>();
        of(facts, "declaration").forEach(fact -> declarations.put(fact.specification(), fact.numbers()[0] == 1));
        return new Facts(
                Map.copyOf(names),
                of(facts, "me").stream()
                        .map(fact -> me(fact, of(facts, "competence")))
                        .findFirst(),
                of(facts, "profile").stream()
                        .map(fact -> said(fact, of(facts, "site")))
                        .findFirst(),
                of(facts, "rule").stream()
                        .map(fact -> new AdoptedRule(
                                fact.specification(), fact.text(), fact.numbers()[0], fact.numbers()[1]))
                        .sorted(Comparator.comparing(AdoptedRule::specification).thenComparing(AdoptedRule::ruleId))
                        .toList(),
                Map.copyOf(declarations));
    }

    private static List<Fact> of(Map<String, List<Fact>> facts, String kind) {
        return facts.getOrDefault(kind, List.of());
    }

    private static Me me(Fact fact, List<Fact> competence) {
        var mayAssess = new HashSet<SpecificationKey>();
        competence.forEach(one -> mayAssess.add(one.specification()));
        return new Me(
                Standing.valueOf(fact.text()),
                mayAssess,
                fact.more().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fact.more())));
    }

    private static Said said(Fact fact, List<Fact> sites) {
        var numbers = fact.numbers();
        return new Said(
                Optional.of(fact.text()).filter(text -> !text.isEmpty()),
                Optional.of(fact.more()).filter(text -> !text.isEmpty()),
                numbers[0],
                sites.stream()
                        .sorted(Comparator.comparing(site -> site.numbers()[0]))
                        .map(site -> new Site(site.text(), site.more()))
                        .toList(),
                new RagRule(numbers[1], numbers[2], numbers[3], numbers[4]));
    }
}
