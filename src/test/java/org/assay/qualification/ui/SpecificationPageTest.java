package org.assay.qualification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.platform.widgets.Markup;
import org.assay.qualification.CatalogueItem;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Published;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationPageTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]+)\"");

    static Stream<Specification> specifications() {
        return Published.catalogue().all().stream();
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyItemIsShownOnceUnderItsAnchor(Specification specification) {
        List<String> ids = found(ID, SpecificationPage.of(specification));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(specification.units().stream()
                        .flatMap(unit -> unit.items().stream())
                        .map(CatalogueItem::anchor)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void everyLinkOfThePageLeadsToSomethingOnIt(Specification specification) {
        Markup page = SpecificationPage.of(specification);
        List<String> targets = found(ID, page).stream()
                .map(id -> QualificationNavigation.item(specification.key(), id))
                .toList();
        assertThat(found(HREF, page.and(SpecificationFacts.contents(specification))))
                .isNotEmpty()
                .isSubsetOf(targets);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void theWordsOfEveryItemAreOnThePage(Specification specification) {
        String page = SpecificationPage.of(specification).html();
        specification.units().forEach(unit -> {
            unit.criteria().forEach(criterion -> assertThat(page).contains(Markup.escape(criterion.words())));
            unit.guidance().forEach(piece -> {
                piece.words().lines().forEach(line -> assertThat(page).contains(Markup.escape(line)));
                piece.correction().ifPresent(words -> assertThat(page).contains(Markup.escape(words)));
            });
        });
    }

    @Test
    void routesAreWhatOthersLinkTo() {
        SpecificationKey ocr = new SpecificationKey("ocr-post-transaction-1");
        assertThat(QualificationNavigation.catalogue()).isEqualTo("catalogue");
        assertThat(QualificationNavigation.criterion(ocr, CriterionRef.of("2.1")))
                .isEqualTo("catalogue/ocr-post-transaction-1#ac-2.1");
        assertThat(QualificationNavigation.criterion(ocr, CriterionRef.of("P3")))
                .isEqualTo("catalogue/ocr-post-transaction-1#p3");
    }

    private static List<String> found(Pattern pattern, Markup markup) {
        return pattern.matcher(markup.html())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
