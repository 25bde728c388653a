package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.PostgreSql;

/** A generated database and a folder for files: what a product is started on. */
record Stand(PostgreSql database, Cast cast, Places places, Path data) {
    /** By which everything is generated. */
    static final long SEED = 20_261_122;

    static Stand of(Size size) {
        long began = System.nanoTime();
        var database = PostgreSql.fresh();
        var cast = Centres.on(database).generate(size, SEED);
        var places = new Places(database.owner());
        System.out.printf("generated %s in %.1f s%n", size, (System.nanoTime() - began) / 1e9);
        try {
            // What waits for the assessor who is measured has real files behind it.
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "data-")
                    .toAbsolutePath();
            Centres.on(database).files(cast, data);
            return new Stand(database, cast, places, data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Product start(boolean counting, String... more) {
        var settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(more));
        return Product.start(settings, data, counting);
    }

    /** What was uploaded is of no use to anybody. */
    void forget() {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            System.err.println("Left behind: " + left);
        }
    }
}
