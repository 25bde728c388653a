package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's COPY reads them: a line each, tabs between, {@code \N} where there is nothing. */
public final class CopyText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] held = new byte[1 << 12];
    private int size;
    private int rows;

    /** One row: ids, numbers, times, texts, bytes, constants; null is nothing. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) put('\t');
            value(values[i]);
        }
        put('\n');
        rows++;
    }

    /** The rows of another behind these. */
    void add(CopyText more) {
        room(more.size);
        System.arraycopy(more.held, 0, held, size, more.size);
        size += more.size;
        rows += more.rows;
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** What holds them; only the first {@link #size} bytes count. */
    byte[] held() {
        return held;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> ascii("\\N");
            case UUID id -> id(id);
            case String text -> text(text);
            case byte[] bytes -> bytes(bytes);
            case Boolean truth -> put(truth ? 't' : 'f');
            case Enum<?> constant -> ascii(constant.name());
            case Number number -> ascii(number.toString());
            case Instant moment -> ascii(moment.toString());
            case LocalDate day -> ascii(day.toString());
            default -> text(value.toString());
        }
    }

    private void id(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int shift = 60; shift >= 0; shift -= 4) put(HEX[(int) (high >>> shift) & 15]);
        for (int shift = 60; shift >= 0; shift -= 4) put(HEX[(int) (low >>> shift) & 15]);
    }

    private void bytes(byte[] bytes) {
        ascii("\\\\x");
        for (byte one : bytes) {
            put(HEX[(one >> 4) & 15]);
            put(HEX[one & 15]);
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) put(text.charAt(i));
    }

    private void text(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8))
            switch (one) {
                case '\\' -> ascii("\\\\");
                case '\t' -> ascii("\\t");
                case '\n' -> ascii("\\n");
                case '\r' -> ascii("\\r");
                default -> put(one);
            }
    }

    private void put(int one) {
        if (size == held.length) room(1);
        held[size++] = (byte) one;
    }

    private void room(int more) {
        if (size + more > held.length) held = Arrays.copyOf(held, Math.max(held.length * 2, size + more));
    }
}
