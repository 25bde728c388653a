package org.assay.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept when not in a folder: {@code assay.files.s3.*}.
 *
 * @param bucket the one that holds the files of every centre; empty for the folder
 * @param endpoint of the store, such as {@code https://objects.example.org}; empty for Amazon's own of that region
 * @param key empty where the machine itself has the right to the bucket
 * @param pathStyle whether the bucket stands in the path and not in the host's name; most stores that are not Amazon's need it
 */
@ConfigurationProperties("assay.files.s3")
record S3Settings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String endpoint,
        @DefaultValue("eu-west-2") String region,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("true") boolean pathStyle) {

    S3Settings {
        if (!bucket.isEmpty() && key.isEmpty() != secret.isEmpty())
            throw new IllegalArgumentException(
                    "assay.files.s3.key and assay.files.s3.secret belong together: set both, or neither.");
        if (!bucket.isEmpty() && !endpoint.isEmpty()) address(endpoint);
    }

    boolean chosen() {
        return !bucket.isEmpty();
    }

    /** Null for Amazon's own. */
    @Nullable
    URI address() {
        return endpoint.isEmpty() ? null : address(endpoint);
    }

    private static URI address(String endpoint) {
        if (!endpoint.matches("https?://[^\\s/]+/?"))
            throw new IllegalArgumentException(
                    "assay.files.s3.endpoint must be an address such as https://objects.example.org. It is “" + endpoint
                            + "”.");
        return URI.create(endpoint);
    }

    /** Without the secret: settings end up in logs. */
    @Override
    public String toString() {
        return "bucket “" + bucket + "” at " + (endpoint.isEmpty() ? "Amazon S3, " + region : endpoint);
    }
}
