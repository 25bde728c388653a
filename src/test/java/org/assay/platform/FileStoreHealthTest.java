package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class FileStoreHealthTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_takes_files_is_up_and_one_that_cannot_is_down() throws IOException {
        assertThat(health(FileStore.inFolder(folder), folder)).isEqualTo(Status.UP);
        var noFolder = Files.createFile(folder.resolve("no-folder"));
        assertThat(health(FileStore.inFolder(noFolder), noFolder)).isEqualTo(Status.DOWN);
    }

    @Test
    void a_store_that_does_not_answer_is_down() {
        var nowhere = new S3Settings("evidence", "http://127.0.0.1:1", "eu-west-2", "key", "secret", true);
        try (var store = new S3FileStore(nowhere, folder)) {
            assertThat(health(store, folder)).isEqualTo(Status.DOWN);
        }
    }

    private static Status health(FileStore store, Path data) {
        return new FileStoreHealth(store, data).health().getStatus();
    }
}
