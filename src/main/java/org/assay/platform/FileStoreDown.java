package org.assay.platform;

import java.io.IOException;

/** The store does not answer, or refuses us. The message is for whoever runs the installation, not for a page. */
public sealed class FileStoreDown extends IOException permits FileStoreFull {
    private static final long serialVersionUID = 1;

    FileStoreDown(String message, Throwable cause) {
        super(message, cause);
    }
}
