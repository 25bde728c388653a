package org.assay.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks the real S3 API on a port of its own, over a folder. Signatures are checked. */
public final class S3Server implements AutoCloseable {
    public static final String KEY = "assay-test";
    public static final String SECRET = "a secret of this test alone";

    private final S3Proxy server;
    private final S3Client past;

    public S3Server(Path folder) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.gaul.s3proxy"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.eclipse.jetty"))
                .setLevel(ch.qos.logback.classic.Level.WARN);
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .v4MaxNonChunkedRequestSize(300L * 1024 * 1024)
                .build();
        server.start();
        past = S3Client.builder()
                .region(Region.EU_WEST_2)
                .endpointOverride(URI.create(endpoint()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getPort();
    }

    public void make(String bucket) {
        past.createBucket(request -> request.bucket(bucket));
    }

    public List<String> kept(String bucket) {
        return past.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Somebody else's deed. */
    S3Client past() {
        return past;
    }

    @Override
    public void close() throws Exception {
        past.close();
        server.stop();
    }
}
