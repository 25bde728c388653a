package org.assay.bench;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of many tables, gathered to be loaded together; each begins with the centre that it belongs to. */
final class Rows {
    private final Map<Table, CopyText> texts = new EnumMap<>(Table.class);

    CopyText of(Table table) {
        return texts.computeIfAbsent(table, first -> new CopyText());
    }

    void add(Table table, @Nullable Object... values) {
        of(table).row(values);
    }

    /** Every table that has rows, those that others refer to first. */
    Map<Table, CopyText> all() {
        return texts;
    }
}
