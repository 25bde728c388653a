package org.assay.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * The real clamd, in a folder of its own, with one signature: that of the file by which scanners are tested. It can be ended, held and
 * started again in the same place.
 */
public final class ScannerDaemon implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");

    private final Path folder;
    private final int port;
    private Process process;

    /** Limits are small, so that the tests of them are quick: 4 MB of a stream, 2 MB of a file. */
    public ScannerDaemon(Path folder) throws IOException {
        this.folder = folder;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(
                folder.resolve("db/assay.ndb"),
                "Assay.Eicar:0:*:" + HexFormat.of().formatHex(eicar().getBytes(StandardCharsets.US_ASCII)) + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %1$s/db
                LocalSocket %1$s/clamd.ctl
                TCPSocket %2$d
                TCPAddr 127.0.0.1
                StreamMaxLength 4M
                MaxFileSize 2M
                MaxScanSize 2M
                AlertExceedsMax yes
                """.formatted(folder.toAbsolutePath(), port));
    }

    /** The harmless text that every scanner finds; put together here, so that this source is not found. */
    public static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    Path socket() {
        return folder.resolve("clamd.ctl");
    }

    /** Ready when this returns. */
    public void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM))
            throw new IllegalStateException("These tests need clamd: apt-get install clamav-daemon.");
        process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(until))
                throw new IllegalStateException(
                        "clamd did not start: " + Files.readString(folder.resolve("clamd.log")));
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(2000);
            line.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return line.getInputStream().read() == 'P';
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As when the machine's memory ran out: at once, in the middle of anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    /** For the end of a run, when nobody waits any more. */
    public void killNow() {
        process.destroyForcibly();
    }

    /** It takes connections and says nothing. */
    public void hold() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) kill();
    }
}
