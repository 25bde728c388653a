package org.assay.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assay.RunningAssay;

/**
 * What a centre's record says about a report, found by the file's own fingerprint, and the root over everything that was recorded
 * before. The root is computed here from the stored bytes as RFC 6962 defines it, from the top and by nothing of the product.
 *
 * @param seq of the entry; the entries before it are what the report stands on
 */
record ReportEntry(UUID centre, long seq) {
    /** The one entry that has the file's SHA-256 in it. */
    static ReportEntry ofFile(Path file) throws Exception {
        String fingerprint = HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
        return RunningAssay.get()
                .database()
                .sql("select centre_id, seq, body from audit_entry where type = 'report-taken'")
                .query((row, number) -> new Object[] {
                    row.getObject("centre_id", UUID.class), row.getLong("seq"), new String(row.getBytes("body"))
                })
                .list()
                .stream()
                .filter(row -> ((String) row[2]).contains(fingerprint))
                .map(row -> new ReportEntry((UUID) row[0], (long) row[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The record has no entry of a report with " + fingerprint));
    }

    long size() {
        return seq - 1;
    }

    String rootOfEverythingBefore() {
        var bodies = RunningAssay.get()
                .database()
                .sql("select body from audit_entry where centre_id = ? and seq < ? order by seq")
                .params(centre, seq)
                .query(byte[].class)
                .list();
        if (bodies.size() != size()) throw new AssertionError("The record has gaps before entry " + seq);
        return HexFormat.of().formatHex(root(bodies));
    }

    private static byte[] root(List<byte[]> bodies) {
        var sha = sha256();
        if (bodies.size() == 1) {
            sha.update((byte) 0);
            return sha.digest(bodies.getFirst());
        }
        int left = Integer.highestOneBit(bodies.size() - 1);
        byte[] one = root(bodies.subList(0, left));
        byte[] other = root(bodies.subList(left, bodies.size()));
        sha.update((byte) 1);
        sha.update(one);
        return sha.digest(other);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
