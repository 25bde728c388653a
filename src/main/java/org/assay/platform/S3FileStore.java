package org.assay.platform;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files in one bucket of an S3-compatible store, under the keys of {@link ObjectKey}. An object is written once, on the condition that
 * there is none, and is never copied: the same bytes of two centres are sent twice. A file is held on the local disk only while it
 * arrives and while a library jumps about in it.
 */
final class S3FileStore implements FileStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(S3FileStore.class);

    /** For how long an object that was stored is safe from any sweep. */
    private static final Duration FRESH = Duration.ofHours(12);

    private final S3Settings settings;
    private final S3Client client;
    private final Path aside;

    /** @param aside a folder of the local disk for files on their way */
    S3FileStore(S3Settings settings, Path aside) {
        this.settings = settings;
        this.aside = aside;
        this.client = S3Client.builder()
                .region(Region.of(settings.region()))
                .endpointOverride(settings.address())
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle())
                // Signed as a whole and not in chunks, and without checksums in trailers: what every compatible store
                // understands.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                .build();
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.key().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.key(), settings.secret()));
    }

    /** A wrong setting is said at the start; a store that is not up yet may come. */
    void check() {
        try {
            client.headBucket(request -> request.bucket(settings.bucket()));
        } catch (S3Exception refused) {
            throw new IllegalStateException(saying(refused), refused);
        } catch (SdkException silent) {
            LOG.warn("{} Until it does, files are neither taken nor given out.", silence(silent));
        }
    }

    @Override
    public StoredFile put(UUID scope, InputStream content, Inspection inspection) throws IOException {
        try (var arrival = Arrival.of(content, aside)) {
            inspection.look(arrival.file());
            var stored = arrival.stored();
            publish(ObjectKey.of(scope, stored.sha256()), arrival.file(), stored);
            return stored;
        }
    }

    private void publish(String key, Path file, StoredFile stored) throws IOException {
        byte[] digest = HexFormat.of().parseHex(stored.sha256());
        try {
            write(key, file, digest, true);
        } catch (S3Exception answer) {
            if (answer.statusCode() != 412 && answer.statusCode() != 409) throw down(answer);
            // The same bytes again in the same scope: the object is there already. One that is old is written anew, for
            // the sweep may have an eye on it.
            if (size(key) != stored.size()) throw down(answer);
            if (!isFresh(key)) write(key, file, digest, false);
        } catch (SdkException silent) {
            throw down(silent);
        }
    }

    private void write(String key, Path file, byte[] digest, boolean onlyWhereThereIsNone) {
        client.putObject(
                request -> request.bucket(settings.bucket())
                        .key(key)
                        .ifNoneMatch(onlyWhereThereIsNone ? "*" : null)
                        // The store compares, so that a byte lost on the way is not kept under a digest that it has
                        // not.
                        .checksumSHA256(Base64.getEncoder().encodeToString(digest)),
                RequestBody.fromFile(file));
    }

    private boolean isFresh(String key) {
        return client.headObject(request -> request.bucket(settings.bucket()).key(key))
                .lastModified()
                .isAfter(Instant.now().minus(FRESH));
    }

    @Override
    public long free() throws IOException {
        return Arrival.free(aside);
    }

    @Override
    public void each(UUID scope, Listed listed) throws IOException {
        String prefix = scope + "/";
        try {
            for (var object : client.listObjectsV2Paginator(
                            request -> request.bucket(settings.bucket()).prefix(prefix))
                    .contents()) {
                String name = object.key().substring(object.key().lastIndexOf('/') + 1);
                if (ObjectKey.isDigest(name)) listed.hear(new Kept(name, object.size(), object.lastModified()));
            }
        } catch (SdkException silent) {
            throw down(silent);
        }
    }

    @Override
    public boolean remove(UUID scope, String sha256, Instant before) throws IOException {
        String key = ObjectKey.of(scope, sha256);
        try {
            if (!client.headObject(request -> request.bucket(settings.bucket()).key(key))
                    .lastModified()
                    .isBefore(before)) return false;
            client.deleteObject(request -> request.bucket(settings.bucket()).key(key));
            return true;
        } catch (S3Exception answer) {
            if (answer.statusCode() == 404) return true;
            throw down(answer);
        } catch (SdkException silent) {
            throw down(silent);
        }
    }

    /** They lie on the local disk and belong to no scope yet. */
    @Override
    public int forgetArrivals(UUID scope, Instant before) throws IOException {
        return Arrival.forget(aside, before);
    }

    @Override
    public InputStream open(UUID scope, String sha256) throws IOException {
        return get(scope, sha256, null);
    }

    @Override
    public InputStream open(UUID scope, String sha256, long from, long length) throws IOException {
        if (length <= 0) return InputStream.nullInputStream();
        return get(scope, sha256, "bytes=" + from + "-" + (from + length - 1));
    }

    private InputStream get(UUID scope, String sha256, @org.jspecify.annotations.Nullable String range)
            throws IOException {
        var wanted = GetObjectRequest.builder()
                .bucket(settings.bucket())
                .key(ObjectKey.of(scope, sha256))
                .range(range)
                .build();
        try {
            return client.getObject(wanted);
        } catch (S3Exception answer) {
            // Behind its last byte there is nothing; a folder says the same.
            if (answer.statusCode() == 416) return InputStream.nullInputStream();
            if (answer.statusCode() == 404) throw new FileNotFoundException("No object " + sha256);
            throw down(answer);
        } catch (SdkException silent) {
            throw down(silent);
        }
    }

    @Override
    public void lend(UUID scope, String sha256, Inspection reader) throws IOException {
        try (var content = open(scope, sha256);
                var lent = Arrival.of(content, aside)) {
            if (!lent.stored().sha256().equals(sha256))
                throw new IOException("The object " + sha256 + " is not what was stored: its bytes have changed.");
            reader.look(lent.file());
        }
    }

    @Override
    public boolean exists(UUID scope, String sha256) throws IOException {
        return size(ObjectKey.of(scope, sha256)) >= 0;
    }

    /** -1 where there is none. */
    private long size(String key) throws IOException {
        try {
            return client.headObject(
                            request -> request.bucket(settings.bucket()).key(key))
                    .contentLength();
        } catch (S3Exception answer) {
            if (answer.statusCode() == 404) return -1;
            throw down(answer);
        } catch (SdkException silent) {
            throw down(silent);
        }
    }

    private FileStoreDown down(SdkException cause) {
        return new FileStoreDown(cause instanceof S3Exception refused ? saying(refused) : silence(cause), cause);
    }

    private String saying(S3Exception answer) {
        return switch (answer.statusCode()) {
            case 401, 403 ->
                "The file store refuses us: " + settings
                        + ". Correct assay.files.s3.key and assay.files.s3.secret, or allow that key to read and write"
                        + " there.";
            case 404 -> "There is no such place: " + settings + ". Make the bucket, or correct assay.files.s3.bucket.";
            case 301, 307, 400 ->
                "The file store does not understand us (" + answer.statusCode() + "): " + settings
                        + ". Correct assay.files.s3.region, assay.files.s3.endpoint or assay.files.s3.path-style.";
            default ->
                "The file store failed with " + answer.statusCode() + ": " + settings
                        + ". Look at its own log; it is asked again with the next file.";
        };
    }

    private String silence(SdkException cause) {
        Throwable root = cause;
        while (root.getCause() != null) root = root.getCause();
        return "The file store does not answer (" + root.getMessage() + "): " + settings + ".";
    }

    @Override
    public void close() {
        client.close();
    }
}
