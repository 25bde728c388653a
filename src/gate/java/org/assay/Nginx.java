package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real nginx with the file that the containers use; only ports, places and the addresses of the nodes are this machine's. */
public final class Nginx implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/sbin/nginx");
    private static final Path CONFIGURATION = Path.of("docker/proxy/nginx.conf");
    private static final String NODE = "    server assay:8080 ";

    private final int port;
    private final Path log;
    private final Process process;

    private Nginx(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** In front of nodes at these ports. */
    public static Nginx before(List<Integer> nodes) throws Exception {
        int port = Keycloak.freePort();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "proxy-")
                .toAbsolutePath();
        var text = Files.readString(CONFIGURATION);
        var node =
                text.lines().filter(line -> line.startsWith(NODE)).findFirst().orElseThrow();
        text = instead(
                text,
                node,
                nodes.stream()
                        .map(one -> node.replace("assay:8080", "127.0.0.1:" + one))
                        .collect(Collectors.joining("\n")));
        text = instead(text, "    listen 8080;", "    listen 127.0.0.1:" + port + ";");
        text = instead(text, " /tmp/", " " + folder + "/");
        text = instead(text, "/dev/stdout", folder.resolve("access.log").toString());
        text = instead(text, "/dev/stderr", folder.resolve("error.log").toString());
        var configuration = Files.writeString(folder.resolve("nginx.conf"), text);
        // As root it would give its workers to a user who cannot reach this folder.
        var user = System.getProperty("user.name").equals("root") ? " user root;" : "";
        var process = new ProcessBuilder(
                        INSTALLED.toString(),
                        "-c",
                        configuration.toString(),
                        "-p",
                        folder.toString(),
                        "-g",
                        "daemon off;" + user)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var nginx = new Nginx(port, folder.resolve("access.log"), process);
        nginx.awaitReady(folder.resolve("said.log"));
        return nginx;
    }

    private static String instead(String text, String there, String ours) {
        if (!text.contains(there)) throw new AssertionError("No \"" + there.strip() + "\" in " + CONFIGURATION);
        return text.replace(there, ours);
    }

    private void awaitReady(Path said) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try (var there = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end)
                    throw new IllegalStateException("nginx did not start: " + Files.readString(said), notYet);
                Thread.sleep(20);
            }
        }
    }

    /** Where browsers come to. */
    public String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** The ports that have answered so far, in their order; of one request all that were tried. */
    public List<String> answered() {
        try {
            return Files.readAllLines(log).stream()
                    .map(line -> line.substring(line.indexOf("127.0.0.1:")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The port of the node that answered last. */
    public int last() {
        var last = answered().getLast();
        return Integer.parseInt(last.substring(last.lastIndexOf(':') + 1).strip());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
