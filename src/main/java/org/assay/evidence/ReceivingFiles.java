package org.assay.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import org.assay.identity.Actor;
import org.assay.identity.Words;
import org.assay.platform.FileStore;
import org.assay.platform.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Takes a file in: looked at on the way, stored, and only then named by a row, with the record's entry in the same transaction. No
 * transaction is open while bytes arrive.
 */
@Component
class ReceivingFiles {
    private final Cabinet cabinet;
    private final FileStore store;
    private final Scanning scanning;
    private final Workshop workshop;
    private final Quotas quotas;
    private final Naming naming;
    private final TransactionTemplate transaction;
    private final TransactionTemplate looking;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;
    private final long maxSize;

    ReceivingFiles(
            Cabinet cabinet,
            FileStore store,
            Scanning scanning,
            Workshop workshop,
            Quotas quotas,
            Naming naming,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher deeds,
            Clock clock,
            @Value("${assay.files.max-size:200MB}") DataSize maxSize) {
        this.cabinet = cabinet;
        this.store = store;
        this.scanning = scanning;
        this.workshop = workshop;
        this.quotas = quotas;
        this.naming = naming;
        this.transaction = new TransactionTemplate(transactions);
        this.looking = new TransactionTemplate(transactions);
        this.looking.setReadOnly(true);
        this.deeds = deeds;
        this.clock = clock;
        this.maxSize = maxSize.toBytes();
    }

    /** The largest file that is taken, in bytes. */
    long maxSize() {
        return maxSize;
    }

    EvidenceFile receive(EvidenceId id, FileUpload upload) throws IOException {
        String name = name(upload.name());
        var before = Objects.requireNonNull(looking.execute(tx -> before(id, upload)));
        if (before.file() != null) return before.file();
        var look = new FileLook(name, workshop);
        var stored = keep(before.used(), upload, name, look);
        var file = new EvidenceFile(
                upload.id(),
                name,
                look.type(),
                stored.size(),
                stored.sha256(),
                scanning.first(),
                clock.instant(),
                look.pages(),
                Keeping.KEPT);
        var named =
                Objects.requireNonNull(transaction.execute(tx -> Remembered.unchanging(() -> name(id, before, file))));
        scanning.arrived();
        return named;
    }

    /** What is there: this very file, sent again; else the version that is being written, and how much there is. */
    private record Before(@Nullable EvidenceFile file, int number, EvidenceState written, Quotas.Used used) {}

    private Before before(EvidenceId id, FileUpload upload) {
        var draft = cabinet.open(id);
        return new Before(
                draft.version().files().get(upload.id()),
                draft.version().number(),
                draft.version().state(),
                quotas.used(draft.evidence().learner()));
    }

    private FileStore.StoredFile keep(Quotas.Used used, FileUpload upload, String name, FileLook look)
            throws IOException {
        try (var room = quotas.room(name, used, upload.length())) {
            return store.put(
                    Actor.current().centre().value(), new Limited(upload.content(), name, maxSize, room), look);
        }
    }

    private EvidenceFile name(EvidenceId id, Before before, EvidenceFile file) {
        int number = before.number();
        if (!naming.holds(id, number, before.written())) {
            // Refused, with what has become of it; unless it was withdrawn and begun anew while the bytes arrived.
            var now = cabinet.stillOpen(id).version();
            number = now.number();
            if (!naming.holds(id, number, now.state()))
                throw Writing.frozen(now).thrown();
        }
        // Two senders of one id: the first has made it.
        if (!naming.isNew(id, number, file))
            return Objects.requireNonNull(
                    cabinet.stillOpen(id).version().files().get(file.file()));
        deeds.publishEvent(
                new FileReceived(id, number, file.file(), file.sha256(), file.size(), new Words(file.name())));
        if (file.scan() == ScanState.QUARANTINED)
            deeds.publishEvent(new FileQuarantined(id, number, file.file(), file.sha256()));
        return file;
    }

    /** The last part of whatever path a browser sent, without what cannot be seen or turns the rest around; at most 255, its end kept. */
    private static String name(@Nullable String sent) {
        String name = sent == null
                ? ""
                : sent.replaceAll("(?s).*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                        .strip();
        if (name.isEmpty() || name.chars().allMatch(one -> one == '.')) return "file";
        if (name.length() <= 255) return name;
        int from = name.length() - 255;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }

    /** Stops a stream that is longer than what is taken. */
    private static final class Limited extends FilterInputStream {
        private final String name;
        private final long max;
        private final Quotas.Room room;
        private long left;

        Limited(InputStream content, String name, long max, Quotas.Room room) {
            super(content);
            this.room = room;
            this.name = name;
            this.max = max;
            this.left = max;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) took(1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) took(read);
            return read;
        }

        private void took(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) throw FileLook.tooLarge(name, max);
            room.read(bytes);
        }
    }
}
