package org.assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The {@link MeasuredAssay} as its process: started with the memory and settings that the build file names, asked for its figures. */
final class Product implements AutoCloseable {
    private final Process process;
    private final URI address;

    private Product(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * What the server itself saw of a request.
     *
     * @param nanos from the first filter to the last byte written
     * @param statements sent, without those below
     * @param settings statements that tell PostgreSQL which centre is acting, one a transaction
     * @param questions whether who comes may still come, asked at most once a second of each person
     * @param rows fetched
     * @param sql the statements as they were sent
     */
    record Seen(long nanos, int statements, int settings, int questions, long rows, List<String> sql) {}

    /**
     * @param settings of the database, as {@code name=value}
     * @param data the folder that it keeps its files in
     * @param counting whether statements are counted, which costs time
     */
    static Product start(List<String> settings, Path data, boolean counting) {
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(memoryAndSwitches());
            command.add("-Dassay.counting=" + counting);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), MeasuredAssay.class.getName()));
            List.of("server.port=0", "spring.profiles.active=demo", "assay.data=" + data, "spring.main.banner-mode=off")
                    .forEach(setting -> command.add("--" + setting));
            settings.forEach(setting -> command.add("--" + setting));
            Files.createDirectories(data);
            var log = Files.createDirectories(Path.of("target/bench")).resolve("product.log");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Product(process, ready(process, log));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As {@code ./mvnw} starts it. */
    static List<String> memoryAndSwitches() throws IOException {
        var found =
                Pattern.compile("<jvmArguments>([^<]+)</jvmArguments>").matcher(Files.readString(Path.of("pom.xml")));
        if (!found.find()) throw new IllegalStateException("pom.xml names no jvmArguments to start the product with.");
        return List.of(found.group(1).strip().split("\\s+"));
    }

    private static URI ready(Process process, Path log) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf(MeasuredAssay.READY);
            if (at >= 0) {
                Thread.ofPlatform().daemon().start(() -> keep(lines, log));
                return URI.create("http://localhost:" + line.substring(at + MeasuredAssay.READY.length()) + "/");
            }
            Files.writeString(
                    log, line + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        }
        throw new IllegalStateException("The product did not start; " + log + " says why.");
    }

    private static void keep(BufferedReader lines, Path log) {
        try (var out = Files.newBufferedWriter(
                log, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line + "\n");
                out.flush();
            }
        } catch (IOException ended) {
            // With the process.
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** What it saw since it was asked last, by the number of the request. */
    Map<Long, Seen> seen() {
        var seen = new HashMap<Long, Seen>();
        new Browser(address).get(Gauge.FIGURES).text().lines().forEach(line -> {
            var parts = line.split(",", 7);
            seen.put(
                    Long.valueOf(parts[0]),
                    new Seen(
                            Long.parseLong(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4]),
                            Long.parseLong(parts[5]),
                            parts[6].isEmpty() ? List.of() : List.of(parts[6].split("\t"))));
        });
        return seen;
    }

    @Override
    public void close() {
        end(process);
    }

    /** Asks it to go, and makes it go where it does not. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
