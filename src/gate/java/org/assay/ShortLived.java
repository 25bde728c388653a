package org.assay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Processes of the product that live for seconds. What the first of them loaded and linked is kept for those after it, which start in a
 * third of the time; for that our classes have to lie in an archive.
 */
public final class ShortLived {
    private final Class<?> main;
    private final List<String> options;
    private Path archive;
    private Path cache;
    private List<String> before = List.of();

    /** @param options of the virtual machine */
    public ShortLived(Class<?> main, String... options) {
        this.main = main;
        this.options = List.of(options);
    }

    /** Lives once from beginning to end, so that the others start faster. */
    public synchronized List<String> prepare(List<String> arguments) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "short-lived-");
        archive = archived(folder.resolve("classes.jar"));
        cache = folder.resolve("classes.aot");
        return run(0, "-XX:AOTCacheOutput=" + cache, arguments);
    }

    /** Lives once, for as long as it likes, and ends well. */
    public List<String> runAlone(List<String> arguments) throws Exception {
        return run(0, "-Xlog:disable", arguments);
    }

    /** As {@link #runAlone}, on a disk where no file may have more than so many kilobytes. */
    public List<String> runOnSmallDisk(int kilobytes, List<String> arguments) throws Exception {
        // A block of ulimit is half a kilobyte.
        before = List.of("sh", "-c", "ulimit -f " + 2 * kilobytes + "; exec \"$0\" \"$@\"");
        return runAlone(arguments);
    }

    /**
     * @param exit how it is to end
     * @return what it says to us: the lines that begin with “@ ”
     */
    public List<String> run(int exit, List<String> arguments) throws Exception {
        return run(exit, "-XX:AOTCache=" + cache, arguments);
    }

    private List<String> run(int exit, String how, List<String> arguments) throws Exception {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(how, "-cp", classPath(), main.getName()));
        command.addAll(arguments);
        var log = Files.createTempFile(Path.of("target"), "short-lived-", ".log");
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        String output;
        try (InputStream out = process.getInputStream()) {
            output = new String(out.readAllBytes(), UTF_8);
        }
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(() -> "how it ended with " + arguments + " after:\n" + output + read(log))
                .isEqualTo(exit);
        Files.delete(log);
        return output.lines().filter(line -> line.startsWith("@ ")).toList();
    }

    private String classPath() {
        if (archive == null) return System.getProperty("java.class.path");
        var path = new ArrayList<>(List.of(archive.toString()));
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator))
            if (part.endsWith(".jar")) path.add(part);
        return String.join(File.pathSeparator, path);
    }

    /** All folders of the class path in one archive; of two files of one name the first, as on the path. */
    private static Path archived(Path archive) throws IOException {
        var there = new java.util.HashSet<String>();
        try (var out = new JarOutputStream(Files.newOutputStream(archive))) {
            for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
                var folder = Path.of(part);
                if (!Files.isDirectory(folder)) continue;
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted().toList()) {
                        var name = folder.relativize(file).toString().replace('\\', '/');
                        if (Files.isDirectory(file)) name += "/";
                        if (name.equals("/") || name.startsWith("META-INF/VAADIN") || !there.add(name)) continue;
                        out.putNextEntry(new JarEntry(name));
                        if (Files.isRegularFile(file)) Files.copy(file, out);
                        out.closeEntry();
                    }
                }
            }
        }
        return archive.toAbsolutePath();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
