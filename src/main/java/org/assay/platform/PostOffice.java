package org.assay.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Where letters leave the house: over SMTP, when {@code spring.mail.host} is set. It sends when it is told to and keeps nothing; who calls it
 * holds letters until they are gone.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class PostOffice {
    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;
    private final Environment environment;
    private final String address;
    private final @Nullable InternetAddress from;

    PostOffice(
            ObjectProvider<JavaMailSender> senders,
            MailSettings settings,
            Environment environment,
            @Value("${spring.mail.host:}") String host,
            @Value("${assay.address:}") String address) {
        this.sender = host.isBlank() ? null : senders.getIfAvailable();
        this.settings = settings;
        this.environment = environment;
        this.address = address.isBlank() ? "" : address.replaceFirst("/*$", "/");
        if (!address.isBlank() && !address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?"))
            throw new IllegalStateException(
                    "assay.address is how people reach Assay, such as https://assay.example.org. It is “" + address
                            + "”.");
        if (sender != null && address.isBlank())
            throw new IllegalStateException(
                    "spring.mail.host is set, so letters lead people here: set assay.address to the address by which they reach Assay,"
                            + " such as https://assay.example.org.");
        this.from = sender == null ? null : from(settings.from());
    }

    /** As a letter goes on its way: both its forms, with the addresses of this installation in them. */
    public record Written(String subject, String text, String html) {
        @Override
        public String toString() {
            return "Written[" + subject + "]";
        }
    }

    /** The server for outgoing mail is not there, or lets nobody in: every letter waits. */
    public static final class Closed extends Exception {
        Closed(Throwable cause) {
            super(said(cause), cause);
        }
    }

    /** The server would not take this one letter. */
    public static final class NotTaken extends Exception {
        NotTaken(Throwable cause) {
            super(said(cause), cause);
        }
    }

    /** Whether any letter is sent from here. */
    public boolean isOpen() {
        return sender != null;
    }

    public MailSettings settings() {
        return settings;
    }

    /** The whole address of a page: of {@code assay.address}, and on a machine of one's own of this machine. */
    public String address(String path) {
        return base() + path;
    }

    public Written written(Letter letter) {
        return new Written(Letter.line(letter.subject()), letter.text(base()), letter.html(base()));
    }

    /** Whether something can stand on an envelope. */
    public static boolean canBeAddressed(String address) {
        try {
            return address.indexOf('@') > 0
                    && new InternetAddress(address, true).getAddress().equals(address);
        } catch (AddressException not) {
            return false;
        }
    }

    /**
     * Sends one letter now.
     *
     * @param id the same at every try, so that whoever gets one twice can tell
     */
    public void send(UUID id, String name, String to, Written letter) throws Closed, NotTaken {
        var through = Objects.requireNonNull(sender);
        try {
            var message = through.createMimeMessage();
            message.setFrom(Objects.requireNonNull(from));
            var address = new InternetAddress(to, true);
            address.setPersonal(Letter.line(name), UTF_8.name());
            message.setRecipient(Message.RecipientType.TO, address);
            message.setSubject(Letter.line(letter.subject()), UTF_8.name());
            message.setContent(bothForms(letter));
            message.setSentDate(new Date());
            message.setHeader("Message-ID", "<" + id + "@" + base().replaceAll("^https?://|[:/].*$", "") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            through.send(message);
        } catch (MailException | MessagingException failed) {
            if (closed(failed)) throw new Closed(failed);
            throw new NotTaken(failed);
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The plainer form first: a reader shows the last that it understands. */
    private static MimeMultipart bothForms(Written letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=UTF-8");
        return new MimeMultipart("alternative", text, html);
    }

    private static boolean closed(Exception failed) {
        if (failed instanceof MailAuthenticationException) return true;
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof SocketException) return true;
        if (failed instanceof MailSendException sending)
            for (var each : sending.getFailedMessages().values())
                for (Throwable cause = each; cause != null; cause = cause.getCause())
                    if (cause instanceof java.io.IOException) return true;
        return false;
    }

    private static String said(Throwable cause) {
        var last = cause;
        if (cause instanceof MailSendException sending
                && !sending.getFailedMessages().isEmpty())
            last = sending.getFailedMessages().values().iterator().next();
        while (last.getCause() != null) last = last.getCause();
        var words = Letter.line(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage());
        return words.length() > 300 ? words.substring(0, 300) : words;
    }

    private static InternetAddress from(String said) {
        try {
            if (!said.isBlank()) return new InternetAddress(said, true);
        } catch (AddressException wrong) {
            // The sentence below says what it must be.
        }
        throw new IllegalStateException(
                "spring.mail.host is set, so letters go out: set assay.mail.from to whom they are from, such as Assay <assay@example.org>. It is “"
                        + said + "”.");
    }

    private String base() {
        if (!address.isEmpty()) return address;
        return "http://localhost:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")) + "/";
    }
}
