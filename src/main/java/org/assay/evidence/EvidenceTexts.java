package org.assay.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.assay.platform.FileStore;
import org.assay.platform.FileStoreDown;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.springframework.stereotype.Service;

/** Text files as text, for whoever may read them; the record hears of it as of any other look. */
@Service
public class EvidenceTexts {
    static final String AWAY = "Files cannot be fetched at the moment. Try again in a few minutes; nothing is lost.";
    static final String MISSING =
            "This file is not where it was kept. Tell your centre, which can look for it in its backup.";

    private static final int LONGEST = 200_000;

    private final ViewingFiles viewing;
    private final FileStore store;

    EvidenceTexts(ViewingFiles viewing, FileStore store) {
        this.viewing = viewing;
        this.store = store;
    }

    /**
     * The beginning of a text file.
     *
     * @param whole whether that is all of it
     */
    public record Text(String words, boolean whole) {}

    /** @throws NotFound for an unknown file, one that the actor may not read, and one that is no text */
    public Text of(EvidenceId evidence, int version, FileId file) {
        var opened = viewing.open(evidence, version, file);
        if (opened.file().type().look() != FileType.Look.TEXT) throw new NotFound("This file is no text.");
        try (InputStream in = store.open(opened.centre().value(), opened.file().sha256())) {
            byte[] bytes = in.readNBytes(LONGEST);
            return new Text(decoded(bytes), bytes.length == opened.file().size());
        } catch (FileStoreDown away) {
            throw new Refused("file-store", AWAY);
        } catch (FileNotFoundException missing) {
            throw new Refused("file-missing", MISSING);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
