package org.assay.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a running product keeps: asked of its virtual machine from outside, which collects everything that nobody holds first. */
record Heap(long pid) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Bytes of all objects that are still reachable. Twice, because the first look lets go of what only waits to be let go. */
    long live() {
        histogram();
        return total(histogram());
    }

    private static long total(String histogram) {
        var total = TOTAL.matcher(histogram);
        if (!total.find()) throw new Stumble("The virtual machine told nothing of its objects.");
        return Long.parseLong(total.group(1));
    }

    /** The same by one look, for whoever looks again and again. */
    long look() {
        return total(histogram());
    }

    private String histogram() {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return said;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    /** Kilobytes that the process has of the machine. */
    long resident() {
        return status(RESIDENT);
    }

    /** The most that it ever had. */
    long highest() {
        return status(HIGHEST);
    }

    private long status(Pattern what) {
        try {
            var found = what.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
