package org.assay.platform;

import java.io.IOException;

/** The disk on which files arrive took no more, because it is full or broken. */
public final class FileStoreFull extends FileStoreDown {
    private static final long serialVersionUID = 1;

    FileStoreFull(IOException cause) {
        super("The disk on which files arrive took no more: " + cause.getMessage(), cause);
    }
}
