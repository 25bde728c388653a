package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What one command measures: it generates centres on PostgreSQL, starts the product on them in a process of its own, drives it over
 * HTTP as browsers do, and writes {@code src/docs/benchmark.md} from what it found.
 *
 * <p>Arguments name parts to measure instead of all ({@code work}, {@code large}, {@code growth}, {@code start},
 * {@code first}, {@code memory}, {@code thousand}, {@code neighbour}, {@code largefile}, {@code page});
 * {@code quick} makes everything small, to see that it works. Figures of parts that are left out stay as they were.
 */
public final class Benchmark {
    private static final Map<String, Part> PARTS = parts();

    private Benchmark() {}

    /** Something that can be measured by itself. */
    interface Part {
        void measure(Ledger ledger, boolean quick);
    }

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("work", new WorkPart());
        parts.put("large", new LargePart());
        parts.put("growth", new GrowthPart());
        parts.put("start", new StartPart());
        parts.put("first", new FirstPart());
        parts.put("memory", new MemoryPart());
        parts.put("thousand", new ThousandPart());
        parts.put("neighbour", new NeighbourPart());
        parts.put("largefile", new LargeFilePart());
        return parts;
    }

    public static void main(String[] arguments) {
        int ended = 0;
        try {
            measure(arguments);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            ended = 1;
        }
        // Whatever a part has started in this virtual machine would keep it alive.
        System.exit(ended);
    }

    private static void measure(String... arguments) {
        // What is kept has to have reached the disk, as in a real installation.
        System.setProperty("assay.durable", "true");
        var asked = new ArrayList<>(List.of(arguments));
        boolean quick = asked.remove("quick");
        var unknown = new TreeSet<>(asked);
        unknown.removeAll(PARTS.keySet());
        unknown.remove("page");
        if (!unknown.isEmpty())
            throw new IllegalArgumentException("There is no part " + unknown + "; there are " + PARTS.keySet()
                    + ", page, and quick for small sizes.");
        var ledger = Ledger.kept(Ledger.FILE);
        if (asked.isEmpty()) ledger.without("");
        if (!asked.equals(List.of("page"))) {
            Machine.describe(ledger);
            ledger.put("about.quick", Boolean.toString(quick));
        }
        var failed = new ArrayList<String>();
        PARTS.forEach((name, part) -> {
            if ((asked.isEmpty() || asked.contains(name)) && !measured(name, part, ledger, quick)) failed.add(name);
        });
        BenchmarkPage.of(ledger).write(Path.of("src/docs"));
        if (!failed.isEmpty()) throw new IllegalStateException("These parts did not come to their end: " + failed);
    }

    /** What went wrong, and what that came from. */
    private static String said(Throwable broken) {
        var first = broken;
        while (first.getCause() != null) first = first.getCause();
        var what = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return first == broken ? what : what + " (" + first.getMessage() + ")";
    }

    /** Whether it came to its end; one that does not leaves a word on the page and does not cost the others theirs. */
    private static boolean measured(String name, Part part, Ledger ledger, boolean quick) {
        long began = System.nanoTime();
        ledger.without("failed." + name);
        try {
            part.measure(ledger, quick);
            ledger.put("took." + name, (System.nanoTime() - began) / 1e9);
            return true;
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            ledger.put("failed." + name, said(broken));
            return false;
        }
    }
}
