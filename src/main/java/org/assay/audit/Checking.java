package org.assay.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.assay.identity.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a centre's record from its stored bytes, one entry at a time: the leaf of each body, the root after each entry, the
 * columns and rows that repeat a body so that it can be searched, the words beside it as far as they are not erased, the head.
 */
final class Checking {
    private final AuditLog log;
    private final CentreId centre;
    private final AuditLog.Head stored;
    private final RecordHead head;
    private final MerkleTree tree = MerkleTree.empty();

    Checking(AuditLog log, CentreId centre, AuditLog.Head stored) {
        this.log = log;
        this.centre = centre;
        this.stored = stored;
        this.head = new RecordHead(stored.size(), HexFormat.of().formatHex(stored.root()));
    }

    RecordCheck result() {
        // Entries never change once the head names them, so what is appended meanwhile is left for the next check.
        try (var entries = log.entries(centre, stored.size());
                var subjects = log.subjects(centre, stored.size());
                var words = log.words(centre, stored.size())) {
            var about = new Beside<>(subjects, AuditLog.Subject::seq);
            var said = new Beside<>(words, AuditLog.Said::seq);
            for (var all = entries.iterator(); all.hasNext(); ) {
                var entry = all.next();
                long expected = tree.size() + 1;
                if (entry.seq() != expected) return missing(expected);
                var wrong = wrong(entry, about.of(expected), said.of(expected));
                if (wrong.isPresent()) return RecordCheck.wrong(head, expected, wrong.get());
            }
        }
        if (tree.size() != stored.size()) return missing(tree.size() + 1);
        if (!Arrays.equals(tree.root(), stored.root()) || !Arrays.equals(tree.frontier(), stored.frontier()))
            return RecordCheck.wrong(
                    head,
                    "The entries are in order, but the root that was kept for them was changed after the last was recorded.");
        return RecordCheck.sound(head);
    }

    private RecordCheck missing(long seq) {
        return RecordCheck.wrong(head, seq, "is missing: it was removed after it was recorded.");
    }

    private Optional<String> wrong(AuditLog.Entry entry, List<AuditLog.Subject> about, List<AuditLog.Said> said) {
        byte[] leaf = MerkleTree.leaf(entry.body());
        tree.add(leaf);
        if (!Arrays.equals(leaf, entry.leaf()) || !Arrays.equals(tree.root(), entry.root()))
            return Optional.of("was changed after it was recorded.");
        Body body;
        try {
            body = Body.read(entry.body());
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("cannot be read.");
        }
        if (!repeats(entry, body)) return Optional.of("is shown otherwise than it was recorded.");
        var subjects = new TreeSet<>(
                about.stream().map(row -> row.subject().toString()).toList());
        var recorded = new TreeSet<>(
                Facts.subjects(body.facts()).stream().map(Object::toString).toList());
        if (!subjects.equals(recorded)) return Optional.of("is listed under other subjects than it was recorded with.");
        var digests = Facts.flat(body.facts());
        for (var row : said)
            if (!row.words().digest().equals(digests.get(row.words().field())))
                return Optional.of("is shown with other words than it was recorded with.");
        return Optional.empty();
    }

    private boolean repeats(AuditLog.Entry entry, Body body) {
        return body.centre().equals(centre)
                && body.seq() == entry.seq()
                && body.recorded().equals(entry.recorded())
                && body.type().equals(entry.type())
                && body.actor().value().equals(entry.actor());
    }

    /** Rows that stand beside entries, read along with them. */
    private static final class Beside<T> {
        private final Iterator<T> rows;
        private final ToLongFunction<T> seq;
        private @Nullable T next;

        Beside(Stream<T> rows, ToLongFunction<T> seq) {
            this.rows = rows.iterator();
            this.seq = seq;
            advance();
        }

        List<T> of(long entry) {
            var mine = new ArrayList<T>();
            while (next != null && seq.applyAsLong(next) <= entry) {
                mine.add(next);
                advance();
            }
            return mine;
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }
    }
}
