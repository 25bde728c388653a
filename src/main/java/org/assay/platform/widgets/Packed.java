package org.assay.platform.widgets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A text that is kept for long and hardly ever read again. Markup repeats itself, so that it takes a tenth of its room in here. */
public final class Packed implements Serializable {
    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Packs the text, in a hurry rather than as small as can be: somebody waits for the page that it belongs to. */
    public static Packed of(String text) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        var room = new ByteArrayOutputStream(text.length() / 6 + 64);
        try (var into = new DeflaterOutputStream(room, deflater, 4096)) {
            into.write(text.getBytes(UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            deflater.end();
        }
        return new Packed(room.toByteArray());
    }

    /** How many bytes it takes. */
    int size() {
        return bytes.length;
    }

    /** The text as it was. */
    public String text() {
        var inflater = new Inflater(true);
        try (var from = new InflaterInputStream(new java.io.ByteArrayInputStream(bytes), inflater, 4096)) {
            return new String(from.readAllBytes(), UTF_8);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            inflater.end();
        }
    }
}
