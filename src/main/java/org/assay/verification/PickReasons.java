package org.assay.verification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reasons of one pick, kept in one column as {@code OVERRIDE=R4,R6 BASE_RATE=25}. Names are no part of it: they are read when it is told. */
record PickReasons(List<PickReason> all) {
    PickReasons {
        all = List.copyOf(all);
    }

    List<String> words(String assessor) {
        return all.stream().map(reason -> reason.words(assessor)).toList();
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<PickReasons, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PickReasons reasons) {
            return reasons == null
                    ? null
                    : reasons.all.stream()
                            .map(reason -> reason.kind() + "=" + reason.detail())
                            .collect(Collectors.joining(" "));
        }

        @Override
        public @Nullable PickReasons convertToEntityAttribute(@Nullable String column) {
            return column == null
                    ? null
                    : new PickReasons(Arrays.stream(column.split(" "))
                            .filter(part -> !part.isEmpty())
                            .map(part -> part.split("=", 2))
                            .map(part -> new PickReason(PickReason.Kind.valueOf(part[0]), part[1]))
                            .toList());
        }
    }
}
