package org.assay.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest implements FileStoreContract {
    @TempDir
    Path folder;

    @Override
    public FileStore store() {
        return new FolderFileStore(folder);
    }

    @Override
    public Path arriving() {
        return folder.resolve(northgate.toString()).resolve("arriving");
    }

    @Override
    public List<String> kept() throws IOException {
        try (var objects = Files.walk(folder)) {
            return objects.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
