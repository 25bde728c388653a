package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The product in a process of its own, as one of several behind a proxy. */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Path log;
    private final Process process;

    private Node(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts one with a folder of its own; it answers a while later. */
    public static Node starting(String name, List<String> settings) throws IOException {
        int port = Keycloak.freePort();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "node-")
                .toAbsolutePath();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // It lives for a minute.
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productOnly(),
                "org.assay.Assay",
                "--server.port=" + port,
                "--assay.data=" + folder,
                "--vaadin.productionMode=true",
                "--spring.main.banner-mode=off"));
        settings.forEach(setting -> command.add("--" + setting));
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(port, log, process);
    }

    /** Without test classes, which would become part of it. */
    private static String productOnly() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(System.getProperty("path.separator")))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    public int port() {
        return port;
    }

    /** What it has said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Node awaitReady() throws Exception {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/assay/idle.js"))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        BodyHandlers.discarding());
                if (answer.statusCode() < 500) return this;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end)
                    throw new IllegalStateException("A node did not start: " + log(), notYet);
            }
            Thread.sleep(50);
        }
    }

    /** Without a warning, as when the power goes. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
