package org.assay.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.assay.identity.Actor;
import org.assay.identity.Words;
import org.assay.platform.FileStore;
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
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;
    private final long maxSize;

    ReceivingFiles(
            Cabinet cabinet,
            FileStore store,
            Scanning scanning,
            Workshop workshop,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher deeds,
            Clock clock,
            @Value("${assay.files.max-size:200MB}") DataSize maxSize) {
        this.cabinet = cabinet;
        this.store = store;
        this.scanning = scanning;
        this.workshop = workshop;
        this.transaction = new TransactionTemplate(transactions);
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
        var before = transaction.execute(
                tx -> Optional.ofNullable(cabinet.open(id).version().files().get(upload.id())));
        if (before != null && before.isPresent()) return before.get();
        var look = new FileLook(name, workshop);
        var stored = store.put(Actor.current().centre().value(), new Limited(upload.content(), name, maxSize), look);
        var file = new EvidenceFile(
                upload.id(),
                name,
                look.type(),
                stored.size(),
                stored.sha256(),
                scanning.first(),
                clock.instant(),
                look.pages());
        var named = java.util.Objects.requireNonNull(transaction.execute(tx -> name(id, file)));
        scanning.arrived();
        return named;
    }

    private EvidenceFile name(EvidenceId id, EvidenceFile file) {
        var version = cabinet.open(id).version();
        // Two senders of one id: the first has made it.
        var there = version.files().get(file.file());
        if (there != null) return there;
        version.add(file, clock.instant());
        deeds.publishEvent(new FileReceived(
                id, version.number(), file.file(), file.sha256(), file.size(), new Words(file.name())));
        if (file.scan() == ScanState.QUARANTINED)
            deeds.publishEvent(new FileQuarantined(id, version.number(), file.file(), file.sha256()));
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
        private long left;

        Limited(InputStream content, String name, long max) {
            super(content);
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

        private void took(int bytes) {
            left -= bytes;
            if (left < 0) throw FileLook.tooLarge(name, max);
        }
    }
}
