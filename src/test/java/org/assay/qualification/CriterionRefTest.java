package org.assay.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionRefTest {
    @Test
    void referencesOrderAsPeopleRead() {
        List<String> ordered = Stream.of("P10", "2.1", "P2", "1.10", "1.2", "10.1", "P1", "1.1")
                .map(CriterionRef::new)
                .sorted()
                .map(CriterionRef::value)
                .toList();
        assertThat(ordered).containsExactly("1.1", "1.2", "1.10", "2.1", "10.1", "P1", "P2", "P10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1.1a", "ACL1.1", "p1", "P", "P1.1", " 1.1", "1.1\n", "1,1", "1.1111"})
    void badReferencesAreRefused(String value) {
        assertThatThrownBy(() -> new CriterionRef(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write 1.1 for a numbered criterion, P1 for a marking point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ocr", "OCR-1", "ocr-0", "ocr_1", "-1", "ocr-1 "})
    void specificationKeysNameTheirVersion(String value) {
        assertThatThrownBy(() -> new SpecificationKey(value)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new SpecificationKey("ocr-post-transaction-12").version()).isEqualTo(12);
    }
}
