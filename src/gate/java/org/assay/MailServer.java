package org.assay;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real SMTP server that keeps what it is sent, and can go away and come back at the same address. */
public final class MailServer {
    private static final Pattern LINK = Pattern.compile("http://assay\\.test/(\\S+)");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final int port;
    private final List<Received> before = new ArrayList<>();
    private GreenMail server;

    public MailServer() {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        comes();
    }

    /** What Assay has to be told to send its letters here. */
    public List<String> settings() {
        return List.of(
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + port,
                "assay.address=http://assay.test",
                "assay.mail.from=Assay <assay@assay.test>",
                "assay.mail.every=100ms",
                "assay.mail.pause=200ms",
                "assay.mail.tries=3",
                "assay.notices.after=1ms",
                "assay.notices.every=200ms",
                "logging.level.com.icegreen.greenmail=off");
    }

    /**
     * A letter as it came.
     *
     * @param raw with its headers
     */
    public record Received(String to, String subject, String text, String html, String raw) {
        /** The path of the first link in it. */
        public String link() {
            var found = LINK.matcher(text);
            if (!found.find()) throw new AssertionError("No link in " + text);
            return found.group(1);
        }

        public String token() {
            return link().replaceFirst(".*token=", "");
        }
    }

    public synchronized void comes() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public synchronized void goes() {
        before.addAll(now());
        server.stop();
        server = null;
    }

    /** The server itself, to have it refuse. */
    public GreenMail server() {
        return server;
    }

    /** All that have come to this address, the latest last. */
    public synchronized List<Received> to(String address) {
        return Stream.concat(before.stream(), now().stream())
                .filter(letter -> letter.to.contains("<" + address + ">") || letter.to.equals(address))
                .toList();
    }

    /** Waits until so many have come to this address; the latest of them. */
    public Received awaits(String address, int number) {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            var there = to(address);
            if (there.size() >= number) return there.get(number - 1);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("No letter number " + number + " has come to " + address + ": " + to(address));
    }

    private List<Received> now() {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .map(MailServer::read)
                        .toList();
    }

    private static Received read(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            return new Received(
                    jakarta.mail.internet.MimeUtility.decodeText(message.getHeader("To", ",")),
                    message.getSubject(),
                    content(parts.getBodyPart(0)),
                    content(parts.getBodyPart(1)),
                    GreenMailUtil.getWholeMessage(message));
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return part.getContent().toString().replace("\r\n", "\n");
    }
}
