package org.assay.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Has files looked through by ClamAV's daemon, if there is one: {@code assay.scan.clamd} is {@code host:port} or the path of its socket.
 *
 * <p>The daemon answers OK also for what it did not look at, because it is beyond its limits. So what is larger than
 * {@code assay.scan.max-size} is never sent, and what the daemon itself calls too large is not clean either; its configuration must say
 * {@code AlertExceedsMax yes}, and its limits must not be below ours.
 */
@Component
public class Clamd {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final @Nullable SocketAddress daemon;
    private final Duration patience;
    private final long maxSize;

    Clamd(
            @Value("${assay.scan.clamd:}") String daemon,
            @Value("${assay.scan.timeout:60s}") Duration patience,
            @Value("${assay.scan.max-size:100MB}") DataSize maxSize) {
        this.daemon = daemon.isBlank() ? null : address(daemon.strip());
        this.patience = patience;
        this.maxSize = maxSize.toBytes();
    }

    private static SocketAddress address(String text) {
        if (text.startsWith("/")) return UnixDomainSocketAddress.of(text);
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}"))
            throw new IllegalArgumentException(
                    "assay.scan.clamd must be host:port, such as clamd:3310, or the path of a socket, such as"
                            + " /run/clamav/clamd.ctl. It is “" + text + "”.");
        return InetSocketAddress.createUnresolved(
                text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** What the daemon says of a file. */
    public enum Verdict {
        CLEAN,
        FOUND,
        TOO_LARGE
    }

    /**
     * A verdict with what was found.
     *
     * @param signature by the daemon's name for it; empty unless something was found
     */
    public record Answer(Verdict verdict, String signature) {}

    /** Whether there is a daemon to ask at all. */
    public boolean configured() {
        return daemon != null;
    }

    /** Whether it answers now. */
    public boolean answers() {
        if (daemon == null) return false;
        try (var line = new Line(daemon, patience)) {
            line.say("zPING\0");
            return line.answer().equals("PONG");
        } catch (IOException silent) {
            return false;
        }
    }

    /**
     * Has the whole stream looked through.
     *
     * @param size of the stream in bytes
     * @throws IOException when the daemon cannot be reached, ends, is silent for too long or does not know what to say: nothing is known
     *     of the file then, and it is to be asked again
     */
    public Answer look(InputStream content, long size) throws IOException {
        if (daemon == null) throw new IllegalStateException("There is no scanner: set assay.scan.clamd.");
        if (size > maxSize) return new Answer(Verdict.TOO_LARGE, "");
        try (var line = new Line(daemon, patience)) {
            String answer = line.ask(content);
            return read(answer).orElseThrow(() -> new IOException("The scanner answered: " + answer));
        }
    }

    /** Empty where it is not an answer about the file. */
    static Optional<Answer> read(String answer) {
        if (answer.equals("stream: OK")) return Optional.of(new Answer(Verdict.CLEAN, ""));
        if (answer.contains("size limit exceeded")) return Optional.of(new Answer(Verdict.TOO_LARGE, ""));
        if (!answer.startsWith("stream: ") || !answer.endsWith(" FOUND")) return Optional.empty();
        String signature = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
        // What AlertExceedsMax reports: not a virus, but a file that was not looked through to its end.
        return Optional.of(
                signature.startsWith("Heuristics.Limits.Exceeded")
                        ? new Answer(Verdict.TOO_LARGE, "")
                        : new Answer(Verdict.FOUND, signature));
    }

    /** One conversation, closed from outside as soon as nothing has moved for too long: the daemon may hang at any byte. */
    private static final class Line implements AutoCloseable {
        private final SocketChannel channel;
        private final Duration patience;
        private final AtomicLong moved = new AtomicLong(System.nanoTime());
        private final Thread watch;

        Line(SocketAddress daemon, Duration patience) throws IOException {
            this.patience = patience;
            this.channel = daemon instanceof UnixDomainSocketAddress
                    ? SocketChannel.open(StandardProtocolFamily.UNIX)
                    : SocketChannel.open();
            this.watch = Thread.ofVirtual().name("scanner-patience").start(this::watch);
            try {
                channel.connect(resolved(daemon));
                moved();
            } catch (IOException unreachable) {
                close();
                throw late(unreachable);
            }
        }

        private static SocketAddress resolved(SocketAddress daemon) throws IOException {
            if (!(daemon instanceof InetSocketAddress host)) return daemon;
            var now = new InetSocketAddress(host.getHostString(), host.getPort());
            if (now.isUnresolved()) throw new ConnectException("There is no host “" + host.getHostString() + "”.");
            return now;
        }

        private void watch() {
            try {
                while (channel.isOpen()) {
                    long left = patience.toNanos() - (System.nanoTime() - moved.get());
                    if (left <= 0) channel.close();
                    else Thread.sleep(Duration.ofNanos(left));
                }
            } catch (InterruptedException | IOException over) {
                return;
            }
        }

        private void moved() {
            moved.set(System.nanoTime());
        }

        /** The file in pieces, each behind its length; a length of nought ends it. */
        String ask(InputStream content) throws IOException {
            say("zINSTREAM\0");
            var piece = ByteBuffer.allocate(4 + PIECE);
            try {
                for (int read = content.readNBytes(piece.array(), 4, PIECE);
                        read > 0;
                        read = content.readNBytes(piece.array(), 4, PIECE)) {
                    piece.clear().putInt(read).position(0).limit(4 + read);
                    write(piece);
                }
                write(piece.clear().putInt(0).flip());
            } catch (LineBroken closed) {
                // It stops listening when it has heard enough, and has said why before.
                return answer();
            }
            return answer();
        }

        void say(String command) throws IOException {
            write(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
        }

        private void write(ByteBuffer bytes) throws IOException {
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                    moved();
                }
            } catch (IOException broken) {
                throw new LineBroken(late(broken));
            }
        }

        String answer() throws IOException {
            var answer = ByteBuffer.allocate(LONGEST_ANSWER);
            try {
                while (answer.hasRemaining() && channel.read(answer) >= 0) {
                    moved();
                    int end = answer.position() - 1;
                    if (end >= 0 && answer.get(end) == 0)
                        return new String(answer.array(), 0, end, StandardCharsets.UTF_8).strip();
                }
            } catch (IOException broken) {
                throw late(broken);
            }
            throw new IOException("The scanner ended the conversation before it gave an answer.");
        }

        private IOException late(IOException cause) {
            boolean late = System.nanoTime() - moved.get() >= patience.toNanos();
            return late
                    ? new IOException("The scanner has been silent for " + patience.toSeconds() + " seconds.", cause)
                    : new IOException("The scanner cannot be reached: " + cause.getMessage(), cause);
        }

        @Override
        public void close() throws IOException {
            watch.interrupt();
            channel.close();
        }

        /** While we were speaking, not while we were reading the file. */
        private static final class LineBroken extends IOException {
            private static final long serialVersionUID = 1;

            LineBroken(IOException cause) {
                super(cause.getMessage(), cause);
            }
        }
    }
}
