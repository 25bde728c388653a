package org.assay.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every kind of deed that the product can tell, found once at start: no module needs to announce its own. */
@Component
class DeedTypes {
    private final Map<String, DeedType> known = new HashMap<>();

    DeedTypes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Auditable.class));
        for (var found : scan.findCandidateComponents("org.assay")) {
            var deed = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            if (!deed.isRecord())
                throw new IllegalStateException(deed.getName() + " is Auditable, so it must be a record.");
            String type = Facts.type(deed);
            var told = AnnotationUtils.findAnnotation(deed, Deed.class);
            var words = told == null ? PlainWords.sentence(type) : told.value();
            if (known.put(type, new DeedType(type, words)) != null)
                throw new IllegalStateException("Two records are told as “" + type + "”; one is " + deed.getName()
                        + ". Rename it: the record's name is the type of its entries for good.");
        }
    }

    /** Also of a type that older entries have and the product no longer tells. */
    DeedType of(String type) {
        return known.getOrDefault(type, new DeedType(type, PlainWords.sentence(type)));
    }

    List<DeedType> all() {
        return known.values().stream()
                .sorted(Comparator.comparing(DeedType::words))
                .toList();
    }
}
