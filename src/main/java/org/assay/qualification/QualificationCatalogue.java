package org.assay.qualification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.platform.NotFound;

/** The front door: every published specification, held in memory, the same for all centres. */
public class QualificationCatalogue {
    private final List<Specification> specifications;
    private final Map<SpecificationKey, Specification> byKey;

    QualificationCatalogue(List<Specification> specifications) {
        this.specifications = List.copyOf(specifications);
        this.byKey = this.specifications.stream().collect(Collectors.toMap(Specification::key, Function.identity()));
    }

    /** All specifications: those of awarding organisations first, then centre-devised ones, by key. */
    public List<Specification> all() {
        return specifications;
    }

    public Optional<Specification> find(SpecificationKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws NotFound with a sentence when the catalogue has no such specification */
    public Specification get(SpecificationKey key) {
        return find(key).orElseThrow(() -> new NotFound("The catalogue has no specification " + key + "."));
    }

    /** @throws NotFound with a sentence when the catalogue has no such unit */
    public Unit unit(UnitKey key) {
        return specificationOf(key).find(key).orElseThrow();
    }

    private Specification specificationOf(UnitKey key) {
        return specifications.stream()
                .filter(specification -> specification.find(key).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("The catalogue has no unit " + key + "."));
    }

    /** @throws NotFound with a sentence when the unit has no such criterion */
    public Criterion criterion(UnitKey unit, CriterionRef ref) {
        return unit(unit).find(ref).orElseThrow(() -> new NotFound("Unit " + unit + " has no criterion " + ref + "."));
    }

    public List<AwardingOrganisation> awardingOrganisations() {
        return specifications.stream()
                .flatMap(specification -> specification.awardingOrganisation().stream())
                .distinct()
                .toList();
    }

    /** Items whose words or label hold every word of the query; at most {@code limit} of them. */
    public List<CatalogueItem> search(String query, int limit) {
        if (query.isBlank()) {
            return List.of();
        }
        List<String> words = List.of(query.strip().toLowerCase(Locale.UK).split("\\s+"));
        return specifications.stream()
                .flatMap(specification -> specification.units().stream())
                .flatMap(unit -> unit.items().stream())
                .filter(item -> {
                    String text = (item.label() + " " + item.words()).toLowerCase(Locale.UK);
                    return words.stream().allMatch(text::contains);
                })
                .limit(limit)
                .toList();
    }
}
