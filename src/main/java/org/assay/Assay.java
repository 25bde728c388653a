package org.assay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The map of the house is in this package's description; nothing else lives here. */
@SpringBootApplication
public class Assay {
    public static void main(String[] args) {
        SpringApplication.run(Assay.class, args);
    }
}
