package org.assay.evidence;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assay.evidence.PictureMaker.Kind;
import org.assay.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has files opened that somebody sent, two at a time, each within a time and a memory of its own: whatever opens them is another process
 * ({@link PictureMaker}), which is ended when it takes too long and is started again for the next file. It ends by itself when nobody
 * needs it for a minute.
 */
@Component
class Workshop implements DisposableBean {
    private static final int AT_ONCE = 2;

    private final Path folder;
    private final int seconds;
    private final String memory;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ConcurrentLinkedDeque<Maker> makers = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("picture-time").factory());

    /**
     * @param seconds that one file may take
     * @param memory of one process, as the virtual machine takes it
     */
    Workshop(
            @Value("${assay.data}/workshop") Path folder,
            @Value("${assay.pictures.seconds:20}") int seconds,
            @Value("${assay.pictures.memory:320m}") String memory) {
        this.folder = folder;
        this.seconds = seconds;
        this.memory = memory;
    }

    /** How it went, with the number of pages where that was asked. */
    enum Outcome {
        OK,
        LARGE,
        LOCKED,
        FAILED
    }

    record Answer(Outcome outcome, int number) {}

    /**
     * Has an order done.
     *
     * @throws Refused when it takes too long, or too many wait already
     */
    Answer order(Kind kind, Path source, Path target, int page) throws IOException {
        if (!entered()) throw slow();
        try {
            String line = String.join(
                    "\t",
                    kind.name(),
                    source.toAbsolutePath().toString(),
                    target.toAbsolutePath().toString(),
                    Integer.toString(page));
            var maker = free();
            String answer = maker.ask(line, seconds);
            if (answer == null && !maker.late && maker.wasIdle()) {
                // It went home between two orders.
                maker = new Maker();
                answer = maker.ask(line, seconds);
            }
            if (answer != null) {
                makers.push(maker);
                return read(answer);
            }
            maker.end();
            if (maker.late) throw slow();
            // It ran out of memory, or a file brought it down.
            return new Answer(Outcome.FAILED, 0);
        } finally {
            places.release();
        }
    }

    private boolean entered() throws IOException {
        try {
            return places.tryAcquire(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private Maker free() throws IOException {
        for (var waiting = makers.poll(); waiting != null; waiting = makers.poll()) {
            if (waiting.process.isAlive()) return waiting;
        }
        return new Maker();
    }

    private static Refused slow() {
        return new Refused("preview-slow", "This file takes too long to show. Try again in a minute, or download it.");
    }

    private static Answer read(String answer) {
        if (answer.startsWith("ok ")) return new Answer(Outcome.OK, Integer.parseInt(answer.substring(3)));
        return new Answer(
                switch (answer) {
                    case "large" -> Outcome.LARGE;
                    case "locked" -> Outcome.LOCKED;
                    default -> Outcome.FAILED;
                },
                0);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        makers.forEach(Maker::end);
    }

    /** One process. It knows nothing of the installation: no variable of ours, no setting. */
    private final class Maker {
        private final Process process;
        private final BufferedReader answers;
        private final BufferedWriter orders;
        private boolean used;
        private boolean again;
        private volatile boolean late;

        Maker() throws IOException {
            var own = Files.createDirectories(folder.toAbsolutePath());
            var start = new ProcessBuilder(command(own)).directory(own.toFile());
            start.environment().clear();
            start.redirectError(ProcessBuilder.Redirect.DISCARD);
            process = start.start();
            answers = process.inputReader(StandardCharsets.UTF_8);
            orders = process.outputWriter(StandardCharsets.UTF_8);
        }

        private List<String> command(Path own) {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + memory,
                    "-Xss1m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + own,
                    "-Dpdfbox.fontcache=" + own,
                    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                    "-cp",
                    absolute(ManagementFactory.getRuntimeMXBean().getClassPath())));
            if (inOneJar()) {
                command.add("-Dloader.main=" + PictureMaker.class.getName());
                command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
            } else command.add(PictureMaker.class.getName());
            return command;
        }

        /** Null where it ended instead of answering. */
        @Nullable
        String ask(String order, int seconds) {
            again = used;
            used = true;
            var end = watch.schedule(
                    () -> {
                        late = true;
                        end();
                    },
                    seconds,
                    TimeUnit.SECONDS);
            try {
                orders.write(order);
                orders.newLine();
                orders.flush();
                return answers.readLine();
            } catch (IOException ended) {
                return null;
            } finally {
                end.cancel(false);
            }
        }

        boolean wasIdle() {
            return again && !process.isAlive() && process.exitValue() == 0;
        }

        void end() {
            process.destroyForcibly();
        }
    }

    private static String absolute(String classPath) {
        var parts = new ArrayList<String>();
        for (var part : classPath.split(File.pathSeparator))
            parts.add(Path.of(part).toAbsolutePath().toString());
        return String.join(File.pathSeparator, parts);
    }

    /** Whether we run from the one archive that Spring Boot packs, whose inner archives a plain class path does not know. */
    private static boolean inOneJar() {
        var source = Workshop.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }
}
