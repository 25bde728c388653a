package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assay.Keycloak;

/** From the command to the first answer of the sign-in page, of the jar that is shipped, on a database that has its schema and story. */
final class StartPart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("start.");
        var jar = jar();
        if (jar == null) {
            System.out.println("There is no packaged jar; the start was not measured.");
            return;
        }
        var database = org.assay.PostgreSql.fresh();
        var seconds = new ArrayList<Double>();
        try {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "start-");
            started(jar, database.settings(), data);
            for (int time = 0; time < (quick ? 1 : 3); time++) seconds.add(started(jar, database.settings(), data));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            database.drop();
        }
        var spread = Spread.of(seconds);
        ledger.put("start.p50", spread.p50());
        ledger.put("start.p95", spread.p95());
        ledger.put("start.times", spread.count());
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("assay-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double started(Path jar, List<String> settings, Path data) throws IOException {
        int port = Keycloak.freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Product.memoryAndSwitches());
        command.addAll(List.of("-jar", jar.toString()));
        Stream.concat(
                        Stream.of("server.port=" + port, "spring.profiles.active=demo", "assay.data=" + data),
                        settings.stream())
                .forEach(setting -> command.add("--" + setting));
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/start.log").toFile())
                .start();
        try {
            answered(process, URI.create("http://localhost:" + port + "/login"));
            return (System.nanoTime() - began) / 1e9;
        } finally {
            Product.end(process);
        }
    }

    /** Asks again and again, as a proxy does that waits for it. */
    private static void answered(Process process, URI address) {
        var http = HttpClient.newHttpClient();
        while (process.isAlive()) {
            try {
                var answer = http.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.discarding());
                if (answer.statusCode() == 200) return;
                throw new Stumble("The sign-in page answered " + answer.statusCode());
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Stumble("Stopped", stopped);
            }
        }
        throw new Stumble("The product did not start; target/bench/start.log says why.");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }
}
