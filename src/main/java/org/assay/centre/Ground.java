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
    /**
     * Kind, key, two texts and five numbers. Native, and so with the centre in each part: Hibernate translates its own language anew at
     * each execution while it adds the centre itself, and this is the question that every page asks.
     */
    private static final String FACTS = """
            select 'staff', cast(s.person as varchar), s.name, '', 0, 0, 0, 0, 0 from staff_member s where s.centre_id = :centre
            union all
            select 'me', '', cast(m.standing as varchar), coalesce(cast(m.target_date as varchar), ''), 0, 0, 0, 0, 0
              from staff_member m where m.centre_id = :centre and m.person = :me
            union all
            select 'competence', c.specification, '', '', 0, 0, 0, 0, 0 from staff_competence c
              where c.centre_id = :centre and c.person = :me
            union all
            select 'profile', '', coalesce(p.centre_number, ''), coalesce(p.head_of_centre, ''), p.promise,
              p.watch_points, p.watch_days, p.behind_points, p.behind_days from centre_profile p where p.centre_id = :centre
            union all
            select 'site', '', i.name, i.address, i.seq, 0, 0, 0, 0 from centre_site i where i.centre_id = :centre
            union all
            select 'rule', r.specification, r.rule, '', r.at_least, r.over_days, 0, 0, 0 from rule_policy r where r.centre_id = :centre
            union all
            select 'declaration', d.specification, '', '', case when d.required then 1 else 0 end, 0, 0, 0, 0
              from declaration_policy d where d.centre_id = :centre""";

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
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(FACTS, Object[].class)
                .setParameter("centre", Actor.current().centre().value())
                .setParameter("me", me.value())
                .getResultList();
        for (var row : rows) {
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
