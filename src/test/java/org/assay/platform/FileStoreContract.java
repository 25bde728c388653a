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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What the product relies on, of whatever keeps its files. Every store is held to it by a test of its own name. */
interface FileStoreContract {
    String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    UUID northgate = UUID.randomUUID();
    UUID harbourside = UUID.randomUUID();

    /** Empty, or holding nothing of the scopes of this test. */
    FileStore store();

    /** The keys of all objects that are kept, as whoever looks past us sees them. */
    List<String> kept() throws IOException;

    /** Where files of {@link #northgate} lie while they arrive. */
    Path arriving();

    @Test
    default void an_object_is_found_under_what_is_in_it() throws IOException {
        var store = store();

        var stored = store.put(northgate, bytes("abc"));

        assertThat(stored).isEqualTo(new FileStore.StoredFile(ABC, 3));
        assertThat(store.exists(northgate, ABC)).isTrue();
        assertThat(store.open(northgate, ABC).readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(kept()).containsExactly(northgate + "/ba/" + ABC);
    }

    @Test
    default void the_same_bytes_of_two_scopes_are_two_objects() throws IOException {
        var store = store();
        store.put(northgate, bytes("abc"));

        assertThat(store.exists(harbourside, ABC)).isFalse();
        assertThatThrownBy(() -> store.open(harbourside, ABC)).isInstanceOf(FileNotFoundException.class);

        store.put(harbourside, bytes("abc"));
        assertThat(kept()).containsExactlyInAnyOrder(northgate + "/ba/" + ABC, harbourside + "/ba/" + ABC);
    }

    @Test
    default void a_part_is_read_from_its_first_byte_and_no_further_than_its_length() throws IOException {
        var store = store();
        var stored = store.put(northgate, bytes("0123456789"));

        assertThat(store.open(northgate, stored.sha256(), 3, 4).readAllBytes()).isEqualTo("3456".getBytes(UTF_8));
        assertThat(store.open(northgate, stored.sha256(), 8, 40).readAllBytes()).isEqualTo("89".getBytes(UTF_8));
        assertThat(store.open(northgate, stored.sha256(), 10, 1).readAllBytes()).isEmpty();
        assertThat(store.open(northgate, stored.sha256(), 4, 0).readAllBytes()).isEmpty();
        assertThat(store.open(northgate, stored.sha256(), 9, 1).readAllBytes()).isEqualTo("9".getBytes(UTF_8));
    }

    @Test
    default void nothing_is_kept_of_a_stream_that_breaks_or_of_a_file_that_an_inspection_refuses() throws IOException {
        var store = store();
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

        assertThat(kept()).isEmpty();
    }

    @Test
    default void the_same_bytes_again_are_the_same_object_also_from_eight_senders_at_once() throws Exception {
        var store = store();
        byte[] film = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(film);
        try (var senders = Executors.newFixedThreadPool(8)) {
            var sent = senders.invokeAll(Collections.nCopies(8, (Callable<String>)
                    () -> store.put(northgate, new ByteArrayInputStream(film)).sha256()));
            for (var one : sent) assertThat(one.get()).isEqualTo(sent.getFirst().get());
            assertThat(store.open(northgate, sent.getFirst().get()).readAllBytes())
                    .isEqualTo(film);
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    default void an_object_that_is_not_there_is_said_to_be_missing_however_it_is_asked_for() throws IOException {
        var store = store();

        assertThat(store.exists(northgate, ABC)).isFalse();
        assertThatThrownBy(() -> store.open(northgate, ABC)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store.open(northgate, ABC, 0, 2)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> store.lend(northgate, ABC, file -> {})).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    default void a_lent_file_holds_the_object_and_reading_it_leaves_the_object_as_it_is() throws IOException {
        var store = store();
        store.put(northgate, bytes("abc"));

        store.lend(northgate, ABC, file -> assertThat(file).hasContent("abc"));

        assertThat(store.open(northgate, ABC).readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(kept()).hasSize(1);
    }

    @Test
    default void objects_are_listed_and_taken_away_only_when_they_have_been_there_long_enough() throws IOException {
        var store = store();
        store.put(northgate, bytes("abc"));
        store.put(harbourside, bytes("abc"));
        store.put(harbourside, bytes("another"));

        var listed = new ArrayList<FileStore.Kept>();
        store.each(northgate, listed::add);
        assertThat(listed).extracting(FileStore.Kept::sha256).containsExactly(ABC);
        assertThat(listed.getFirst().size()).isEqualTo(3);
        assertThat(listed.getFirst().since())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));

        assertThat(store.remove(northgate, ABC, Instant.now().minusSeconds(60))).isFalse();
        assertThat(store.exists(northgate, ABC)).isTrue();
        assertThat(store.remove(northgate, ABC, Instant.now().plusSeconds(60))).isTrue();
        assertThat(store.exists(northgate, ABC)).isFalse();
        assertThat(store.exists(harbourside, ABC)).isTrue();
        store.each(UUID.randomUUID(), one -> {
            throw new AssertionError(one + " is of nobody");
        });
    }

    @Test
    default void what_was_left_on_its_way_is_forgotten_and_what_is_still_coming_is_not() throws Exception {
        var store = store();
        var half = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        var slow = new SequenceInputStream(bytes("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                half.countDown();
                try {
                    rest.await();
                } catch (InterruptedException stopped) {
                    throw new IOException(stopped);
                }
                return -1;
            }
        });
        try (var senders = Executors.newSingleThreadExecutor()) {
            var sent = senders.submit(() -> store.put(northgate, slow));
            half.await();
            assertThat(store.forgetArrivals(northgate, Instant.now().minusSeconds(60)))
                    .isZero();
            rest.countDown();
            assertThat(sent.get().size()).isEqualTo(4);
        }
        var left = arriving().resolve("left.part");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half");
        assertThat(store.forgetArrivals(northgate, Instant.now().minusSeconds(60)))
                .isZero();
        assertThat(store.forgetArrivals(northgate, Instant.now().plusSeconds(60)))
                .isEqualTo(1);
        assertThat(left).doesNotExist();
    }

    @Test
    default void an_address_that_is_no_digest_never_reaches_the_store() {
        var store = store();

        assertThatThrownBy(() -> store.open(northgate, "../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
