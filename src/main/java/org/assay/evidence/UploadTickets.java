package org.assay.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Leave to send files to one draft for a day, signed by us: it works after the page and the session are gone, and for nothing else. The
 * key is {@code assay.secret}, or else a file that is made beside the data once.
 */
@Component
class UploadTickets {
    private static final Duration VALID = Duration.ofHours(24);
    private static final int BODY = 16 * 3 + 1 + 8 + 8;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;
    private final Clock clock;
    private final long maxSize;

    UploadTickets(
            @Value("${assay.secret:}") String secret,
            @Value("${assay.data}/upload.key") Path file,
            Clock clock,
            ReceivingFiles files)
            throws IOException {
        this.key = new SecretKeySpec(secret.isEmpty() ? kept(file) : given(secret), "HmacSHA256");
        this.clock = clock;
        this.maxSize = files.maxSize();
    }

    /**
     * What a ticket says.
     *
     * @param maxSize the largest file in bytes
     */
    record Ticket(CentreId centre, PersonId person, Role role, EvidenceId evidence, long maxSize, Instant expires) {}

    /** For the acting person. Whether they may write on it is asked again when a file arrives. */
    String issue(EvidenceId evidence) {
        var actor = Actor.current();
        var body = ByteBuffer.allocate(BODY + SIGNATURE);
        put(body, actor.centre().value());
        put(body, actor.person().value());
        put(body, evidence.value());
        body.put((byte) actor.role().ordinal());
        body.putLong(maxSize);
        body.putLong(clock.instant().plus(VALID).getEpochSecond());
        body.put(sign(Arrays.copyOf(body.array(), BODY)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(body.array());
    }

    /** Empty where it is not ours, was changed, or has expired. */
    Optional<Ticket> read(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != BODY + SIGNATURE) return Optional.empty();
        byte[] signature = Arrays.copyOfRange(bytes, BODY, bytes.length);
        if (!MessageDigest.isEqual(signature, sign(Arrays.copyOf(bytes, BODY)))) return Optional.empty();
        var body = ByteBuffer.wrap(bytes);
        var centre = new CentreId(uuid(body));
        var person = new PersonId(uuid(body));
        var evidence = new EvidenceId(uuid(body));
        var role = Role.values()[body.get()];
        var ticket = new Ticket(centre, person, role, evidence, body.getLong(), Instant.ofEpochSecond(body.getLong()));
        return clock.instant().isBefore(ticket.expires()) ? Optional.of(ticket) : Optional.empty();
    }

    private byte[] sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] given(String secret) {
        byte[] bytes = secret.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (bytes.length < 32)
            throw new IllegalStateException("assay.secret must have at least 32 characters, such as the output of:"
                    + " openssl rand -base64 32. It has " + bytes.length + ".");
        return bytes;
    }

    private static byte[] kept(Path file) throws IOException {
        if (Files.exists(file)) return Files.readAllBytes(file);
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix)
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return fresh;
    }

    private static void put(ByteBuffer body, UUID uuid) {
        body.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer body) {
        return new UUID(body.getLong(), body.getLong());
    }
}
