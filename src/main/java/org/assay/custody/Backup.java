package org.assay.custody;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.assay.audit.KeptRecord;
import org.assay.audit.RecordHead;
import org.assay.identity.CentreId;
import org.assay.platform.FileStore;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;

/** A backup that is to be restored, held against a checkpoint that was kept elsewhere. */
final class Backup implements Origin {
    private final Path folder;
    private final Checkpoint checkpoint;
    private @Nullable Manifest manifest;

    Backup(Path folder, Checkpoint checkpoint) {
        this.folder = folder.toAbsolutePath().normalize();
        this.checkpoint = checkpoint;
    }

    private Manifest manifest() throws IOException {
        if (manifest == null) manifest = Manifest.read(folder);
        return manifest;
    }

    @Override
    public void check() throws IOException {
        compareHeads(manifest().heads());
        if (!Manifest.digest(folder).equals(checkpoint.manifest()))
            throw new Refused(
                    "custody-checkpoint",
                    "This backup is not as it was when the checkpoint of " + checkpoint.taken()
                            + " was written. Take the backup of that moment, or another with its own checkpoint.");
        for (var table : manifest().tables().entrySet()) {
            try (var content = Files.newInputStream(Manifest.file(folder, table.getKey()))) {
                if (Carrying.digest(content).equals(table.getValue().sha256())) continue;
            } catch (NoSuchFileException missing) {
                throw changed(table.getKey(), "is missing");
            }
            throw changed(table.getKey(), "has changed since the backup was taken");
        }
    }

    private Refused changed(String table, String how) {
        return new Refused(
                "custody-backup",
                "The file " + Manifest.file(folder, table) + " " + how + ". Take another copy of this backup.");
    }

    private void compareHeads(List<KeptRecord.Head> found) {
        Map<CentreId, RecordHead> here =
                found.stream().collect(Collectors.toMap(KeptRecord.Head::centre, KeptRecord.Head::record));
        for (var wanted : checkpoint.heads()) {
            var head = Optional.ofNullable(here.remove(wanted.centre()));
            long size = head.map(RecordHead::size).orElse(0L);
            if (size < wanted.record().size())
                throw record(
                        wanted.centre(),
                        "is shorter: " + size + " entries instead of "
                                + wanted.record().size());
            if (size > wanted.record().size())
                throw record(
                        wanted.centre(),
                        "is longer: " + size + " entries instead of "
                                + wanted.record().size());
            if (!head.equals(Optional.of(wanted.record()))) throw record(wanted.centre(), "is another one");
        }
        here.keySet().forEach(centre -> {
            throw record(centre, "is not named there");
        });
    }

    private Refused record(CentreId centre, String how) {
        return new Refused(
                "custody-checkpoint",
                "The record of the centre " + centre.value() + " in this backup is not the one of the checkpoint of "
                        + checkpoint.taken() + ": it " + how
                        + ". Nothing was kept. Take the backup of that moment, or another with its own checkpoint.");
    }

    @Override
    public String version() throws IOException {
        return manifest().schema();
    }

    @Override
    public boolean mayBeOlder() {
        return true;
    }

    @Override
    public long write(Database.Table table, OutputStream rows) throws IOException {
        var kept = manifest().tables().get(table.name());
        if (kept == null) throw new Refused("custody-backup", "The backup has no table " + table.name() + ".");
        try (var content = new GZIPInputStream(Files.newInputStream(Manifest.file(folder, table.name())))) {
            content.transferTo(rows);
        }
        return kept.count();
    }

    @Override
    public FileStore files() {
        return FileStore.inFolder(Backing.files(Objects.requireNonNull(folder.getParent())));
    }

    @Override
    public Set<String> missing() {
        return Objects.requireNonNull(manifest).missing();
    }

    @Override
    public void compare(List<KeptRecord> arrived) {
        compareHeads(arrived.stream().map(KeptRecord::head).toList());
    }

    @Override
    public void close() {}
}
