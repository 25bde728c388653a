package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of an answer goes: what it waits for PostgreSQL is measured at the socket; the rest is shared out by what the thread that
 * answers was seen at, which is taken from the frame nearest to the top whose library is known.
 */
final class Profile {
    /** Whose work something is. */
    enum Where {
        DATABASE("waiting for PostgreSQL"),
        HIBERNATE(
                "Hibernate and the driver",
                "org.hibernate.",
                "org.postgresql.",
                "com.zaxxer.",
                "org.springframework.data.",
                "org.springframework.orm.",
                "org.springframework.jdbc."),
        SPRING("Spring: transactions, security, proxies", "org.springframework."),
        ASSAY("Assay’s own code", "org.assay."),
        VAADIN("Vaadin", "com.vaadin."),
        JSON("JSON", "tools.jackson.", "com.fasterxml."),
        TOMCAT("Tomcat and packing", "org.apache.", "java.util.zip."),
        OTHER("other");

        private final String words;
        private final List<String> packages;

        Where(String words, String... packages) {
            this.words = words;
            this.packages = List.of(packages);
        }

        String words() {
            return words;
        }

        /** The measuring itself stands before and behind everything and is nobody's work. */
        private static Where of(String type) {
            if (type.startsWith("org.assay.bench.")) return OTHER;
            for (var where : values()) if (where.packages.stream().anyMatch(type::startsWith)) return where;
            return OTHER;
        }
    }

    /** One request as it was answered. */
    private record Answered(String work, Instant from, Instant to) {}

    private final Map<Long, TreeMap<Instant, Answered>> answered = new HashMap<>();
    private final Map<String, Map<Where, Integer>> samples = new HashMap<>();
    private final Map<String, Long> waited = new HashMap<>();
    private final Map<String, Long> took = new HashMap<>();

    private Profile() {}

    /** Lets one person take these walks while the product records itself, and keeps the shares of each work in percent. */
    static void keep(List<Walk> walks, Duration each, Product product, Ledger ledger) {
        ledger.without("where.");
        var recording = new Recording(product.pid());
        var works = new HashMap<Long, String>();
        for (var walk : walks)
            new Crowd(1, Duration.ZERO, each, Integer.MAX_VALUE)
                    .walks(walk)
                    .forEach(mark -> mark.requests().forEach(request -> works.put(request, mark.work())));
        product.seen();
        var profile = new Profile();
        profile.read(recording.end(), works);
        profile.took
                .keySet()
                .forEach(work -> profile.shares(work)
                        .forEach((where, share) -> ledger.put("where." + work + "." + where, 100 * share)));
    }

    /** Requests end after what they did, so they are read first. */
    private void read(Path file, Map<Long, String> works) {
        try {
            var events = new ArrayList<RecordedEvent>();
            try (var recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    var event = recording.readEvent();
                    if (event.getEventType().getName().equals(Answering.NAME)) answered(event, works);
                    else events.add(event);
                }
            }
            events.forEach(this::take);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void answered(RecordedEvent event, Map<Long, String> works) {
        var work = works.get(event.getLong("request"));
        if (work == null) return;
        answered.computeIfAbsent(event.getThread().getId(), fresh -> new TreeMap<>())
                .put(event.getStartTime(), new Answered(work, event.getStartTime(), event.getEndTime()));
        took.merge(work, event.getDuration().toNanos(), Long::sum);
    }

    private void take(RecordedEvent event) {
        boolean sample = event.hasField("sampledThread");
        RecordedThread thread = sample ? event.getThread("sampledThread") : event.getThread();
        if (thread == null || !answered.containsKey(thread.getId())) return;
        var before = answered.get(thread.getId()).floorEntry(event.getStartTime());
        if (before == null || before.getValue().to().isBefore(event.getStartTime())) return;
        var work = before.getValue().work();
        if (sample)
            samples.computeIfAbsent(work, fresh -> new EnumMap<>(Where.class)).merge(where(event), 1, Integer::sum);
        else waited.merge(work, event.getDuration().toNanos(), Long::sum);
    }

    private static Where where(RecordedEvent event) {
        if (event.getStackTrace() == null) return Where.OTHER;
        return event.getStackTrace().getFrames().stream()
                .map(frame -> Where.of(frame.getMethod().getType().getName()))
                .filter(where -> where != Where.OTHER)
                .findFirst()
                .orElse(Where.OTHER);
    }

    private Map<Where, Double> shares(String work) {
        var shares = new EnumMap<Where, Double>(Where.class);
        double waiting = waited.getOrDefault(work, 0L) / (double) took.get(work);
        shares.put(Where.DATABASE, waiting);
        var seen = samples.getOrDefault(work, Map.of());
        double all = seen.values().stream().mapToInt(Integer::intValue).sum();
        seen.forEach((where, times) -> shares.put(where, (1 - waiting) * times / all));
        return shares;
    }
}
