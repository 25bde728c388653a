package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.PostgreSql;

/** A generated database and a folder for files: what a product is started on. Both go with it. */
record Stand(PostgreSql database, Cast cast, Places places, Path data) implements AutoCloseable {
    /** By which everything is generated. */
    static final long SEED = 20_261_122;

    /** Generated once, and never worked in. */
    private static final Map<Size, Made> KEPT = new HashMap<>();

    private record Made(PostgreSql database, Cast cast) {
        static Made of(Size size) {
            long began = System.nanoTime();
            var database = PostgreSql.fresh();
            var cast = Centres.on(database).generate(size, SEED);
            System.out.printf("generated %s in %.1f s%n", size, (System.nanoTime() - began) / 1e9);
            return new Made(database, cast);
        }
    }

    static Stand of(Size size) {
        var made = Made.of(size);
        return on(made.database(), made.cast());
    }

    /** The typical centre, of which each part gets a copy of its own. */
    static Stand typical(boolean quick) {
        var size = quick ? Size.typical().learners(100).evidence(12) : Size.typical();
        var made = KEPT.computeIfAbsent(size, Made::of);
        return on(made.database().copy(), made.cast());
    }

    private static Stand on(PostgreSql database, Cast cast) {
        try {
            // What waits for the assessor who is measured has real files behind it.
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "data-")
                    .toAbsolutePath();
            Centres.on(database).files(cast, data);
            return new Stand(database, cast, new Places(database.owner()), data);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Product start(boolean counting, String... more) {
        var settings = new ArrayList<>(database.settings());
        settings.addAll(List.of(more));
        return Product.start(settings, data, counting);
    }

    /** Neither the rows nor what was uploaded is of use to anybody. */
    @Override
    public void close() {
        database.drop();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            System.err.println("Left behind: " + left);
        }
    }
}
