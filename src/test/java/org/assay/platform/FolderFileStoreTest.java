package org.assay.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private final UUID northgate = UUID.randomUUID();
    private final UUID harbourside = UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void an_object_is_found_under_what_is_in_it() throws IOException {
        var store = new FolderFileStore(folder);

        var stored = store.put(northgate, bytes("abc"));

        assertThat(stored).isEqualTo(new FileStore.StoredFile(ABC, 3));
        assertThat(store.exists(northgate, ABC)).isTrue();
        assertThat(store.open(northgate, ABC).readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(folder.resolve(northgate.toString()).resolve("ba").resolve(ABC))
                .exists();
    }

    @Test
    void the_same_bytes_of_two_scopes_are_two_objects() throws IOException {
        var store = new FolderFileStore(folder);
        store.put(northgate, bytes("abc"));

        assertThat(store.exists(harbourside, ABC)).isFalse();
        assertThatThrownBy(() -> store.open(harbourside, ABC)).isInstanceOf(FileNotFoundException.class);

        store.put(harbourside, bytes("abc"));
        try (var objects = Files.walk(folder)) {
            assertThat(objects.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void a_part_is_read_from_its_first_byte_and_no_further_than_its_length() throws IOException {
        var store = new FolderFileStore(folder);
        var stored = store.put(northgate, bytes("0123456789"));

        assertThat(store.open(northgate, stored.sha256(), 3, 4).readAllBytes()).isEqualTo("3456".getBytes(UTF_8));
        assertThat(store.open(northgate, stored.sha256(), 8, 40).readAllBytes()).isEqualTo("89".getBytes(UTF_8));
    }

    @Test
    void nothing_is_kept_of_a_stream_that_breaks_or_of_a_file_that_an_inspection_refuses() {
        var store = new FolderFileStore(folder);
        InputStream breaks = new SequenceInputStream(bytes("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line lost");
            }
        });

        assertThatThrownBy(() -> store.put(northgate, breaks)).hasMessage("line lost");
        assertThatThrownBy(() -> store.put(northgate, bytes("abc"), received -> {
                    throw new Refused("file", "Not this one.");
                }))
                .isInstanceOf(Refused.class);

        try (var objects = Files.walk(folder)) {
            assertThat(objects.filter(Files::isRegularFile)).isEmpty();
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Test
    void an_address_that_is_no_digest_never_reaches_the_folder() {
        var store = new FolderFileStore(folder);

        assertThatThrownBy(() -> store.open(northgate, "../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
