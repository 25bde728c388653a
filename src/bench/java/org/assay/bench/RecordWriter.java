package org.assay.bench;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.assay.audit.BulkRecord;
import org.assay.audit.BulkRecord.Deed;

/** Appends deeds to a centre's record in their order: entries are worked out side by side, and take their roots one behind the other. */
final class RecordWriter {
    private static final int BLOCK = 4_000;

    private final BulkRecord record;
    private final Load load;
    private final ExecutorService workers;

    RecordWriter(BulkRecord record, Load load, ExecutorService workers) {
        this.record = record;
        this.load = load;
        this.workers = workers;
    }

    BulkRecord record() {
        return record;
    }

    void append(List<Deed> deeds) {
        var ready = new ArrayDeque<Future<BulkRecord.Block>>();
        var writing = new ArrayDeque<Future<?>>();
        long before = record.size();
        int next = 0;
        while (next < deeds.size() || !ready.isEmpty()) {
            while (next < deeds.size() && ready.size() < 6) {
                var block = deeds.subList(next, Math.min(deeds.size(), next + BLOCK));
                long first = before + next;
                ready.add(workers.submit(() -> record.prepare(block, first)));
                next += block.size();
            }
            var block = got(ready.remove());
            var entries = record.append(block);
            if (writing.size() > 2) got(writing.remove());
            writing.add(workers.submit(() -> {
                load.write(Table.AUDIT_ENTRY, entries);
                load.write(Table.AUDIT_SUBJECT, block.subjects());
                load.write(Table.AUDIT_WORDS, block.words());
            }));
        }
        writing.forEach(RecordWriter::got);
    }

    static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
