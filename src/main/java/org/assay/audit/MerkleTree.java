package org.assay.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing RFC 6962 hash tree, of which only the frontier is held: one hash per complete subtree, largest first, so as many as the
 * size has 1 bits. Adding the n-th leaf costs at most log2(n) hashes.
 */
final class MerkleTree {
    static final int HASH = 32;

    private final List<byte[]> frontier;
    private long size;

    private MerkleTree(long size, List<byte[]> frontier) {
        this.size = size;
        this.frontier = frontier;
    }

    static MerkleTree empty() {
        return new MerkleTree(0, new ArrayList<>());
    }

    /** @throws IllegalArgumentException when the frontier cannot be that of a tree of this size */
    static MerkleTree of(long size, byte[] frontier) {
        if (frontier.length != HASH * Long.bitCount(size))
            throw new IllegalArgumentException("A tree of " + size + " leaves has a frontier of " + Long.bitCount(size)
                    + " hashes, not of " + frontier.length + " bytes.");
        var hashes = new ArrayList<byte[]>();
        for (int at = 0; at < frontier.length; at += HASH) hashes.add(Arrays.copyOfRange(frontier, at, at + HASH));
        return new MerkleTree(size, hashes);
    }

    static byte[] leaf(byte[] body) {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(body);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    void add(byte[] leaf) {
        byte[] subtree = leaf;
        for (long complete = size; (complete & 1) == 1; complete >>= 1) subtree = node(frontier.removeLast(), subtree);
        frontier.add(subtree);
        size++;
    }

    byte[] root() {
        if (frontier.isEmpty()) return sha256().digest();
        byte[] root = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) root = node(frontier.get(i), root);
        return root;
    }

    long size() {
        return size;
    }

    byte[] frontier() {
        var bytes = new ByteArrayOutputStream(HASH * frontier.size());
        frontier.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
