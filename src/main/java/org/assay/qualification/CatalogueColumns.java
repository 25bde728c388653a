package org.assay.qualification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** How catalogue keys stand in a column: as the words they are. */
final class CatalogueColumns {
    private CatalogueColumns() {}

    @Converter(autoApply = true)
    static class Specifications implements AttributeConverter<SpecificationKey, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable SpecificationKey key) {
            return key == null ? null : key.value();
        }

        @Override
        public @Nullable SpecificationKey convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new SpecificationKey(column);
        }
    }

    @Converter(autoApply = true)
    static class Units implements AttributeConverter<UnitKey, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable UnitKey key) {
            return key == null ? null : key.value();
        }

        @Override
        public @Nullable UnitKey convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new UnitKey(column);
        }
    }

    @Converter(autoApply = true)
    static class Criteria implements AttributeConverter<CriterionRef, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable CriterionRef ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public @Nullable CriterionRef convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : new CriterionRef(column);
        }
    }
}
