package org.assay.platform;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where files are kept: in a folder, or in a bucket as soon as one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
public class FileStores {
    @Bean
    FileStore fileStore(S3Settings s3, @Value("${assay.data}") Path data) {
        if (!s3.chosen()) return new FolderFileStore(data.resolve("files"));
        var store = new S3FileStore(s3, data.resolve("arriving"));
        store.check();
        return store;
    }
}
