package org.assay.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.assay.bench.CopyText;
import org.assay.identity.Auditable;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;

/**
 * Appends deeds to a centre's record a hundred thousand at a time. What an entry's bytes are, what its leaf and the root after it, which
 * subjects and words stand beside it: all of that is said by the classes that the product itself appends with. Only the salts are not
 * left to chance, so that the same seed gives the same record.
 */
public final class BulkRecord {
    private final CentreId centre;
    private final long seed;
    private final MerkleTree tree;

    private BulkRecord(CentreId centre, long seed, MerkleTree tree) {
        this.centre = centre;
        this.seed = seed;
        this.tree = tree;
    }

    /** Something that was done, and by whom. */
    public record Deed(Instant at, UUID actor, Role role, Auditable told) {}

    /** Entries that are ready but for their roots, with the rows that stand beside them. */
    public record Block(List<Ready> entries, CopyText subjects, CopyText words) {}

    /** An entry that is ready but for its root. */
    private record Ready(AuditLog.Entry entry) {}

    /** A record of which nothing is written yet. */
    public static BulkRecord empty(UUID centre, long seed) {
        return new BulkRecord(new CentreId(centre), seed, MerkleTree.empty());
    }

    /** A record that goes on from its stored head. */
    public static BulkRecord after(UUID centre, long seed, long size, byte[] frontier) {
        return new BulkRecord(new CentreId(centre), seed, MerkleTree.of(size, frontier));
    }

    public long size() {
        return tree.size();
    }

    public byte[] frontier() {
        return tree.frontier();
    }

    public byte[] root() {
        return tree.root();
    }

    public String rootInHex() {
        return HexFormat.of().formatHex(tree.root());
    }

    /** Works out everything that can be said of entries without those before them; safe on any thread. */
    public Block prepare(List<Deed> deeds, long before) {
        var block = new Block(new ArrayList<>(deeds.size()), new CopyText(), new CopyText());
        long seq = before;
        for (var deed : deeds) prepare(block, deed, ++seq);
        return block;
    }

    private void prepare(Block block, Deed deed, long seq) {
        var facts = Facts.of(deed.told());
        var chance = new SplittableRandom(new SplittableRandom(seed + seq).nextLong());
        for (var random : facts.words()) {
            var salt = new byte[random.salt().length];
            chance.nextBytes(salt);
            var said = new SaltedWords(random.field(), salt, random.text());
            if (facts.values().replace(said.field(), said.digest()) == null)
                throw new IllegalStateException(facts.type() + " has words within a fact: " + said.field());
            block.words().row(centre.value(), seq, said.field(), said.salt(), said.text());
        }
        var body =
                new Body(centre, seq, deed.at(), facts.type(), new PersonId(deed.actor()), deed.role(), facts.values());
        byte[] bytes = body.bytes();
        Facts.subjects(facts.values()).forEach(subject -> block.subjects().row(centre.value(), subject, seq));
        block.entries()
                .add(new Ready(new AuditLog.Entry(
                        seq, body.recorded(), body.type(), deed.actor(), bytes, MerkleTree.leaf(bytes), new byte[0])));
    }

    /** Appends a prepared block, which follows the one before it: here each entry gets its root. */
    public CopyText append(Block block) {
        var rows = new CopyText();
        for (var ready : block.entries()) {
            var entry = ready.entry();
            if (entry.seq() != tree.size() + 1)
                throw new IllegalStateException("Entry " + entry.seq() + " cannot follow " + tree.size());
            tree.add(entry.leaf());
            rows.row(
                    centre.value(),
                    entry.seq(),
                    entry.recorded(),
                    entry.type(),
                    entry.actor(),
                    entry.body(),
                    entry.leaf(),
                    tree.root());
        }
        return rows;
    }
}
