package org.assay;

import org.assay.custody.Custody;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product, or runs one command of its keeping instead. The map of the house is in this package's description. */
@SpringBootApplication
public class Assay {
    public static void main(String[] args) {
        if (Custody.wanted(args)) System.exit(Custody.run(args));
        SpringApplication.run(Assay.class, args);
    }
}
