package org.assay.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The virtual machine of a product writes down what it does, from the beginning until {@link #end}. */
final class Recording {
    /** Beside the requests themselves: every wait at a socket, and what runs, looked at as often as the virtual machine does. */
    private static final List<String> WHAT = List.of(
            "+" + Answering.NAME + "#enabled=true",
            "+jdk.SocketRead#enabled=true",
            "+jdk.SocketRead#threshold=0ns",
            "+jdk.SocketRead#throttle=off",
            "+jdk.SocketRead#stackTrace=false",
            "+jdk.ExecutionSample#enabled=true",
            "+jdk.ExecutionSample#period=1ms");

    private final long pid;
    private final Path file;

    Recording(long pid) {
        this.pid = pid;
        this.file = Path.of("target/bench/profile.jfr").toAbsolutePath();
        var command = new ArrayList<>(List.of("JFR.start", "name=where", "settings=none"));
        command.addAll(WHAT);
        ask(command);
    }

    /** The file that it is in. */
    Path end() {
        ask(List.of("JFR.stop", "name=where", "filename=" + file));
        if (!Files.exists(file)) throw new Stumble("The virtual machine recorded nothing.");
        return file;
    }

    private void ask(List<String> what) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        command.addAll(what);
        try {
            Files.deleteIfExists(file);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) throw new Stumble("The virtual machine does not record: " + said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }
}
