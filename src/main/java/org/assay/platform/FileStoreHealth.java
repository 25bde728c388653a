package org.assay.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether files can be kept and given out: the folder can be written to, and the store answers about an object that nobody has. */
@Component("fileStoreHealthIndicator")
class FileStoreHealth extends AbstractHealthIndicator {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NOTHING = "0".repeat(64);

    private final FileStore store;
    private final Path data;

    FileStoreHealth(FileStore store, @Value("${assay.data}") Path data) {
        this.store = store;
        this.data = data;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        Files.createDirectories(data);
        store.exists(NOBODY, NOTHING);
        if (Files.isWritable(data)) health.up();
        else health.down();
    }
}
