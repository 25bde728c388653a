package org.assay.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTextArray;

/** The embedded faces. */
enum Face {
    REGULAR("Inter-Regular"),
    SEMIBOLD("Inter-SemiBold"),
    BOLD("Inter-Bold"),
    MONO("JetBrainsMono-Regular"),
    MONO_BOLD("JetBrainsMono-SemiBold");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The faces of one document: a font remembers where it was read and is not shared between threads. */
    static final class Set {
        private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

        BaseFont font(Face face) {
            return fonts.computeIfAbsent(face, Set::load);
        }

        boolean shows(Face face, int letter) {
            return font(face).charExists(letter);
        }

        boolean shows(Face face, String text) {
            return text.codePoints().allMatch(letter -> letter == '\n' || shows(face, letter));
        }

        float width(Style style, String text) {
            return array(style, text, null) * style.size() / 1000 + style.tracking() * text.length();
        }

        PdfTextArray kerned(Style style, String text) {
            var array = new PdfTextArray();
            array(style, text, array);
            return array;
        }

        /** The advance in thousandths, with the font's own kerning. */
        private float array(Style style, String text, @Nullable PdfTextArray into) {
            var font = font(style.face());
            float width = 0;
            var pending = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                pending.append(letter);
                width += font.getWidth(letter);
                int closer = i + 1 < text.length() ? font.getKerning(letter, text.charAt(i + 1)) : 0;
                if (closer != 0) {
                    width += closer;
                    flush(pending, into);
                    if (into != null) {
                        into.add(-closer);
                    }
                }
            }
            flush(pending, into);
            return width;
        }

        private static void flush(StringBuilder pending, @Nullable PdfTextArray into) {
            if (into != null && !pending.isEmpty()) {
                into.add(pending.toString());
            }
            pending.setLength(0);
        }

        private static BaseFont load(Face face) {
            var name = face.file + ".ttf";
            try (var in = Face.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("The font " + name + " is missing");
                }
                var font = BaseFont.createFont(name, BaseFont.IDENTITY_H, true, false, in.readAllBytes(), null);
                font.setIncludeCidSet(false);
                font.setSecureRandom(new Fixed());
                return font;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The prefix of a subset font is only a name: a random one would make every file differ. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
