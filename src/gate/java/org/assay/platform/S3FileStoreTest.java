package org.assay.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

class S3FileStoreTest implements FileStoreContract {
    @TempDir
    static Path servers;

    private static S3Server server;

    @TempDir
    Path aside;

    private final String bucket = "files-" + UUID.randomUUID();
    private S3FileStore store;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(servers);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void aBucket() {
        server.make(bucket);
        store = new S3FileStore(settings(bucket, server.endpoint(), S3Server.SECRET), aside);
    }

    private static S3Settings settings(String bucket, String endpoint, String secret) {
        return new S3Settings(bucket, endpoint, "eu-west-2", S3Server.KEY, secret, true);
    }

    @Override
    public FileStore store() {
        return store;
    }

    @Override
    public Path arriving() {
        return aside;
    }

    @Override
    public List<String> kept() {
        return server.kept(bucket);
    }

    @Test
    void a_film_of_two_hundred_megabytes_arrives_whole_and_is_read_from_its_middle() throws Exception {
        long size = 200L * 1024 * 1024;
        var digest = MessageDigest.getInstance("SHA-256");
        for (byte[] piece = piece(); size > 0; size -= piece.length) digest.update(piece);

        var stored = store.put(northgate, film(200));

        assertThat(stored.sha256()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        assertThat(server.past()
                        .headObject(request -> request.bucket(bucket).key(kept().getFirst()))
                        .contentLength())
                .isEqualTo(200L * 1024 * 1024);
        assertThat(store.open(northgate, stored.sha256(), 150L * 1024 * 1024 + 5, 3)
                        .readAllBytes())
                .isEqualTo(new byte[] {5, 6, 7});
        nothingAside();
    }

    @Test
    @DisplayName("F9 an object that is there is not written again")
    void an_object_that_is_there_is_not_written_again() throws IOException {
        store.put(northgate, FileStoreContract.bytes("abc"));
        String key = kept().getFirst();
        server.past().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("xyz"));

        store.put(northgate, FileStoreContract.bytes("abc"));

        assertThat(store.open(northgate, ABC).readAllBytes()).isEqualTo("xyz".getBytes(UTF_8));
    }

    @Test
    void an_object_whose_bytes_have_changed_is_not_lent() throws IOException {
        store.put(northgate, FileStoreContract.bytes("abc"));
        server.past()
                .putObject(request -> request.bucket(bucket).key(kept().getFirst()), RequestBody.fromString("xyz"));

        assertThatThrownBy(() -> store.lend(northgate, ABC, file -> {})).hasMessageContaining("its bytes have changed");
        nothingAside();
    }

    @Test
    void an_object_of_another_size_in_its_place_is_no_receipt() throws IOException {
        store.put(northgate, FileStoreContract.bytes("abc"));
        server.past()
                .putObject(request -> request.bucket(bucket).key(kept().getFirst()), RequestBody.fromString("half"));

        assertThatThrownBy(() -> store.put(northgate, FileStoreContract.bytes("abc")))
                .isInstanceOf(FileStoreDown.class);
    }

    @Test
    void a_wrong_secret_and_a_bucket_that_is_not_there_are_said_at_the_start() {
        try (var refused = new S3FileStore(settings(bucket, server.endpoint(), "wrong"), aside);
                var nowhere = new S3FileStore(settings("nowhere", server.endpoint(), S3Server.SECRET), aside)) {
            assertThatThrownBy(refused::check)
                    .hasMessageContaining("refuses us")
                    .hasMessageContaining("assay.files.s3.key")
                    .message()
                    .doesNotContain("wrong");
            assertThatThrownBy(() -> refused.put(northgate, FileStoreContract.bytes("abc")))
                    .isInstanceOf(FileStoreDown.class);
            assertThatThrownBy(nowhere::check).hasMessageContaining("Make the bucket");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("F9 a store that does not answer stops no start, keeps nothing and says so")
    void a_store_that_does_not_answer_stops_no_start_and_keeps_nothing() throws IOException {
        try (var silent = new S3FileStore(settings(bucket, "http://127.0.0.1:1", S3Server.SECRET), aside)) {
            assertThatCode(silent::check).doesNotThrowAnyException();
            assertThatThrownBy(() -> silent.put(northgate, FileStoreContract.bytes("abc")))
                    .isInstanceOf(FileStoreDown.class)
                    .hasMessageContaining("does not answer");
            assertThatThrownBy(() -> silent.open(northgate, ABC)).isInstanceOf(FileStoreDown.class);
            assertThatThrownBy(() -> silent.exists(northgate, ABC)).isInstanceOf(FileStoreDown.class);
        }
        nothingAside();
    }

    @Test
    void half_a_key_and_an_endpoint_that_is_no_address_are_refused() {
        assertThatThrownBy(() -> new S3Settings(bucket, "", "eu-west-2", "key", "", true))
                .hasMessageContaining("belong together");
        assertThatThrownBy(() -> settings(bucket, "objects.example.org", "secret"))
                .hasMessageContaining("https://objects.example.org");
    }

    private void nothingAside() throws IOException {
        try (var left = Files.list(aside)) {
            assertThat(left).isEmpty();
        }
    }

    /** The byte at any place within a megabyte is that place, modulo 251. */
    private static byte[] piece() {
        byte[] piece = new byte[1024 * 1024];
        for (int i = 0; i < piece.length; i++) piece[i] = (byte) (i % 251);
        return piece;
    }

    /** So many megabytes, none of them in memory. */
    private static InputStream film(int megabytes) {
        byte[] piece = piece();
        return new InputStream() {
            private int at = 0;
            private int sent = 0;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (sent == megabytes) return -1;
                int read = Math.min(length, piece.length - at);
                System.arraycopy(piece, at, into, offset, read);
                at += read;
                if (at == piece.length) {
                    at = 0;
                    sent++;
                }
                return read;
            }
        };
    }
}
