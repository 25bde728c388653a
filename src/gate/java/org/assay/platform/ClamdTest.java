package org.assay.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.assay.platform.Clamd.Answer;
import org.assay.platform.Clamd.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ClamdTest {
    @TempDir
    Path folder;

    private ScannerDaemon daemon;

    @BeforeEach
    void start() throws Exception {
        daemon = new ScannerDaemon(folder);
        daemon.start();
    }

    @AfterEach
    void stop() throws Exception {
        daemon.close();
    }

    private static Clamd clamd(String address, int seconds, int megabytes) {
        return new Clamd(address, Duration.ofSeconds(seconds), DataSize.ofMegabytes(megabytes));
    }

    private Clamd clamd() {
        return clamd(daemon.address(), 20, 100);
    }

    @Test
    @DisplayName("F6 the test virus is found and a clean file is clean, over the network and over a socket")
    void found_and_clean() throws IOException {
        for (var clamd : new Clamd[] {clamd(), clamd(daemon.socket().toString(), 20, 100)}) {
            assertThat(clamd.answers()).isTrue();
            var found = look(clamd, ScannerDaemon.eicar().getBytes(US_ASCII));
            assertThat(found.verdict()).isEqualTo(Verdict.FOUND);
            assertThat(found.signature()).startsWith("Assay.Eicar");
            assertThat(look(clamd, "Dear Zoe".getBytes(US_ASCII))).isEqualTo(new Answer(Verdict.CLEAN, ""));
            assertThat(look(clamd, virusAt(1_000_000)).verdict()).isEqualTo(Verdict.FOUND);
        }
    }

    @Test
    @DisplayName("F7 what is beyond a limit, ours or one of the daemon's, is too large and never clean")
    void too_large() throws IOException {
        assertThat(look(clamd(), virusAt(3_000_000))).as("a file's").isEqualTo(new Answer(Verdict.TOO_LARGE, ""));
        assertThat(look(clamd(), virusAt(12_000_000))).as("a stream's").isEqualTo(new Answer(Verdict.TOO_LARGE, ""));
        assertThat(look(clamd(daemon.address(), 20, 1), virusAt(1_500_000)))
                .as("ours")
                .isEqualTo(new Answer(Verdict.TOO_LARGE, ""));
    }

    @Test
    @DisplayName("F8 of a file during which the daemon is killed nothing is known")
    void killed_while_scanning() throws Exception {
        var dies = new FilterInputStream(new ByteArrayInputStream(new byte[1_500_000])) {
            private long sent;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                sent += read;
                if (sent > 700_000 && sent - read <= 700_000) end();
                return read;
            }
        };
        assertThatThrownBy(() -> clamd().look(dies, 1_500_000)).isInstanceOf(IOException.class);

        assertThat(clamd().answers()).isFalse();
        daemon.start();
        assertThat(look(clamd(), virusAt(10)).verdict()).isEqualTo(Verdict.FOUND);
    }

    private void end() {
        try {
            daemon.kill();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    @DisplayName("F8 a daemon that says nothing is waited for no longer than we are patient")
    void slow() throws Exception {
        daemon.hold();
        var begun = Instant.now();
        assertThatThrownBy(() -> look(clamd(daemon.address(), 1, 100), new byte[100]))
                .hasMessageContaining("silent for 1 seconds");
        assertThatThrownBy(() -> look(clamd(daemon.address(), 1, 100), new byte[40_000_000]))
                .as("while it is sent")
                .isInstanceOf(IOException.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
        daemon.resume();
        assertThat(look(clamd(), new byte[100]).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void a_file_that_breaks_while_it_is_sent_is_not_clean_and_its_error_is_its_own() {
        var breaks = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk lost");
            }
        };
        assertThatThrownBy(() -> clamd().look(breaks, 10)).hasMessage("disk lost");
    }

    @Test
    void only_the_one_answer_that_says_so_is_clean() {
        for (String other :
                new String[] {"", "OK", "stream: OK FOUND?", "UNKNOWN COMMAND", "stream: Can't open file ERROR"})
            assertThat(Clamd.read(other)).as(other).isEmpty();
        assertThat(Clamd.read("stream: OK")).contains(new Answer(Verdict.CLEAN, ""));
    }

    private static Answer look(Clamd clamd, byte[] bytes) throws IOException {
        return clamd.look(new ByteArrayInputStream(bytes), bytes.length);
    }

    /** The test virus behind so many letters. */
    private static byte[] virusAt(int place) {
        byte[] virus = ScannerDaemon.eicar().getBytes(US_ASCII);
        byte[] bytes = new byte[place + virus.length];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(virus, 0, bytes, place, virus.length);
        return bytes;
    }
}
