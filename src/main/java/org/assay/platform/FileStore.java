package org.assay.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps the bytes of files, addressed by what is in them, apart for each scope. The same bytes in two scopes are two objects: whether
 * another scope holds a file can never be found out, and removing one never touches the other.
 */
public interface FileStore {
    /**
     * Stores all that the stream gives. When this returns, the object is safe on the disk: only then may a row name it.
     *
     * @throws FileStoreDown when the store does not answer, or refuses us; nothing is kept then
     * @throws IOException when the stream fails; nothing is kept then
     */
    default StoredFile put(UUID scope, InputStream content) throws IOException {
        return put(scope, content, received -> {});
    }

    /**
     * As {@link #put(UUID, InputStream)}, but looked at first: what the inspection throws is passed on, and nothing is kept.
     */
    StoredFile put(UUID scope, InputStream content, Inspection inspection) throws IOException;

    /**
     * Opens the whole object.
     *
     * @throws java.io.FileNotFoundException when it is not there
     * @throws FileStoreDown when the store does not answer, or refuses us
     */
    InputStream open(UUID scope, String sha256) throws IOException;

    /**
     * Opens a part of the object.
     *
     * @param from first byte, from 0
     * @param length how many bytes at most
     */
    InputStream open(UUID scope, String sha256, long from, long length) throws IOException;

    /** Lends the object as a file for as long as the reader looks at it, for libraries that must jump about in it. It is not to be changed. */
    void lend(UUID scope, String sha256, Inspection reader) throws IOException;

    boolean exists(UUID scope, String sha256) throws IOException;

    /** A store in a folder of this machine, such as the one of a backup. */
    static FileStore inFolder(Path folder) {
        return new FolderFileStore(folder);
    }

    /** How many bytes more can arrive here. */
    long free() throws IOException;

    /** Every object of a scope, in any order, one at a time. */
    void each(UUID scope, Listed listed) throws IOException;

    /**
     * Takes an object away, unless it was stored again meanwhile.
     *
     * @param before only what has been there since before that
     * @return whether it is gone
     */
    boolean remove(UUID scope, String sha256, Instant before) throws IOException;

    /** Takes away what has been on its way since before that: its sender, or we, ended in the middle. */
    int forgetArrivals(UUID scope, Instant before) throws IOException;

    /**
     * An object as it lies there.
     *
     * @param since when it was stored; storing the same bytes again makes it new
     */
    record Kept(String sha256, long size, Instant since) {}

    /** Told of objects. */
    @FunctionalInterface
    interface Listed {
        void hear(Kept object) throws IOException;
    }

    /** A look at a file. */
    @FunctionalInterface
    interface Inspection {
        void look(Path file) throws IOException;
    }

    /**
     * An object that is there.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param size bytes
     */
    record StoredFile(String sha256, long size) {}
}
