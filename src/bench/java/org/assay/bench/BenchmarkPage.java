package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code benchmark.md} and its pictures, drawn from a {@link Ledger} and nothing else. */
final class BenchmarkPage {
    /** Above this, an answer costs more than five times what the database needs for it. */
    private static final double FLOOR = 5;

    private static final double GROWTH = 1.3;

    /** Kilobytes of a first load. */
    private static final double FIRST = 190;

    private final Ledger ledger;
    private final StringBuilder text = new StringBuilder();

    private BenchmarkPage(Ledger ledger) {
        this.ledger = ledger;
    }

    static BenchmarkPage of(Ledger ledger) {
        return new BenchmarkPage(ledger);
    }

    void write(Path docs) {
        opening();
        aims(docs);
        people(docs);
        costs();
        floor(docs);
        growth(docs);
        large();
        start();
        first();
        text.append(new StayingPage(ledger).text());
        about();
        try {
            Files.createDirectories(docs);
            Files.writeString(
                    docs.resolve("benchmark.md"),
                    text.toString().replaceAll("\\n{3,}", "\n\n").strip() + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void opening() {
        say("""
            # Speed and scale, measured

            Made by `./mvnw -B -ntp -Pgate,bench verify`, which generates the centres, starts the product on PostgreSQL with row-level
            security and the role that it binds, drives it over HTTP as browsers do, and writes this page whole. It measures in parts, of which some may be
            named instead of all (`-Dbench.arguments="work growth"`); a part that does not stand here was not measured, and the end of
            the page says what each took. Nothing is written by hand but the peer's figures and the words.
            """);
        if (ledger.text("about.quick").orElse("false").equals("true"))
            say(
                    "**This was a quick run over small centres, to see that the measurement works. Its figures stand for nothing.**\n");
        say("Measured on " + about("date") + ": " + about("cores") + " cores (" + about("cpu") + "), " + about("memory")
                + ", " + about("system")
                + ". Product, PostgreSQL and the driver share them. Versions, sizes and settings stand"
                + " [below](#what-it-was-measured-with).\n");
    }

    private void aims(Path docs) {
        say("""
            ## Against the aims

            The peer is the closest open-source one, measured on a machine of two cores with 1,000 learners, for one user. Times are
            milliseconds in the server, from its first filter to the last byte, for one user, p50. Statements leave out the one that tells
            PostgreSQL which centre is acting, once a transaction.
            """);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Picture.Row>();
        for (var aim : Aim.TABLE) {
            var millis = ledger.number("time." + aim.work() + ".1.p50");
            var statements = ledger.number("count." + aim.work() + ".statements");
            rows.add(List.of(
                    aim.title(),
                    figure(aim.peerMillis()) + " / " + figure(aim.peerStatements()),
                    "≤ " + figure(aim.millis()) + " / ≤ " + aim.statements(),
                    millis.map(BenchmarkPage::figure).orElse("–") + " / "
                            + statements.map(BenchmarkPage::figure).orElse("–"),
                    millis.map(now -> figure(aim.peerMillis() / now) + " ×").orElse("–"),
                    verdict(millis.map(now -> now <= aim.millis())),
                    verdict(statements.map(now -> now <= aim.statements()))));
            bars.add(new Picture.Row(aim.title(), List.of(millis.orElse(Double.NaN), aim.millis(), aim.peerMillis())));
        }
        table(List.of("Work", "Peer: ms / statements", "Aim", "Assay", "Faster", "Time", "Statements"), rows);
        picture(
                docs,
                "aims",
                "Server milliseconds, one user, p50: Assay, the aim and the peer",
                Picture.bars("Server milliseconds, one user, p50", "ms", List.of("Assay", "aim", "peer"), bars));
        say("The file has a line for each learner who is active, of " + number("size.work.learners")
                + " at the centre; " + number("count.file.rows") + " rows were fetched for it in all.\n");
        missed();
    }

    private static String verdict(Optional<Boolean> met) {
        return met.map(yes -> yes ? "met" : "**missed**").orElse("not measured");
    }

    private void missed() {
        var missed = Aim.TABLE.stream()
                .filter(aim -> ledger.number("time." + aim.work() + ".1.p50").orElse(0.0) > aim.millis()
                        || ledger.number("count." + aim.work() + ".statements").orElse(0.0) > aim.statements())
                .toList();
        if (missed.isEmpty()) return;
        say("What was missed:\n");
        for (var aim : missed) {
            var server = ledger.number("time." + aim.work() + ".1.p50");
            var floor = ledger.number("floor." + aim.work() + ".p50");
            say("- " + aim.title() + ": "
                    + server.map(now -> figure(now) + " ms of " + figure(aim.millis()) + " aimed at, ")
                            .orElse("")
                    + ledger.number("count." + aim.work() + ".statements")
                            .map(now -> figure(now) + " statements of " + aim.statements())
                            .orElse("")
                    + (floor.isPresent() && server.isPresent()
                            ? "; the database alone needs " + figure(floor.get()) + " ms of it in one statement"
                            : "")
                    + Notes.on(aim.work()).map(note -> ". " + note + ".").orElse(".") + "\n");
        }
        say("\n");
    }

    private void people(Path docs) {
        say("""
            ## One, eight and 64 people at once

            Server milliseconds, p50 / p95. One person works without a pause; eight and 64 think for a second on the average before each
            step. In brackets p95 as the browser waited for it, with everything on the same cores.
            """);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Picture.Row>();
        Works.titles().forEach((work, title) -> {
            if (ledger.number("time." + work + ".1.p50").isEmpty()) return;
            var row = new ArrayList<String>();
            row.add(title);
            for (int people : WorkPart.PEOPLE) row.add(both("time." + work + "." + people));
            rows.add(row);
            bars.add(new Picture.Row(
                    title,
                    WorkPart.PEOPLE.stream()
                            .map(people -> ledger.number("time." + work + "." + people + ".p95")
                                    .orElse(Double.NaN))
                            .toList()));
        });
        table(List.of("Work", "1", "8", "64"), rows);
        picture(
                docs,
                "people",
                "Server milliseconds, p95, for 1, 8 and 64 people at once",
                Picture.bars("Server milliseconds, p95", "ms", List.of("1", "8", "64 people"), bars));
    }

    private String both(String name) {
        return ledger.number(name + ".p50")
                .map(p50 -> figure(p50) + " / "
                        + figure(ledger.number(name + ".p95").orElseThrow()) + " ("
                        + figure(ledger.number(name + ".browser.p95").orElseThrow()) + ")")
                .orElse("–");
    }

    private void costs() {
        say("""
            ## What each costs

            Counted in a run of its own, because counting takes time. Beside the statements stand those that tell PostgreSQL which centre is
            acting, one a transaction; the question whether who comes may still come is asked at most once a second of each person and is
            left out. Rows are those that were fetched; kB are packed, headers included.
            """);
        var rows = new ArrayList<List<String>>();
        Works.titles().forEach((work, title) -> {
            var name = "count." + work;
            if (ledger.number(name + ".statements").isEmpty()) return;
            rows.add(List.of(
                    title,
                    number(name + ".requests"),
                    number(name + ".statements") + " + " + number(name + ".settings"),
                    number(name + ".rows"),
                    figure(ledger.number(name + ".wire").orElse(0.0) / 1024)));
        });
        table(List.of("Work", "Requests", "Statements", "Rows", "kB"), rows);
    }

    private void floor(Path docs) {
        say("""
            ## Beside the floor

            The floor is the same answer by one hand-written statement over the same driver, role and walls, from begin to commit, everything
            read. The aim is at most five times of it. Where the time goes was taken from a recording of the virtual machine in a run of its own:
            what an answer waits for PostgreSQL is measured at the socket, the rest is shared out by what the thread that answers was seen at
            again and again.
            """);
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Picture.Row>();
        Works.titles().forEach((work, title) -> {
            var floor = ledger.number("floor." + work + ".p50");
            var now = ledger.number("time." + work + ".1.p50");
            if (floor.isEmpty() || now.isEmpty()) return;
            double ratio = now.get() / floor.get();
            rows.add(List.of(
                    title,
                    figure(now.get()),
                    figure(floor.get()),
                    figure(ratio),
                    ratio <= FLOOR ? "met" : "**missed**",
                    where(work)));
            bars.add(new Picture.Row(title, List.of(now.get(), floor.get())));
        });
        table(List.of("Work", "Assay, ms p50", "Floor, ms p50", "Ratio", "≤ 5", "Where the time goes"), rows);
        picture(
                docs,
                "floor",
                "Server milliseconds of Assay and of one hand-written statement",
                Picture.bars("Milliseconds, one user, p50", "ms", List.of("Assay", "one statement"), bars));
    }

    /** The larger shares, the largest first. */
    private String where(String work) {
        return Stream.of(Profile.Where.values())
                .filter(where -> share(work, where) >= 4)
                .sorted(Comparator.comparingDouble(where -> -share(work, where)))
                .map(where -> where.words() + " " + Math.round(share(work, where)) + " %")
                .collect(Collectors.joining(", "));
    }

    private double share(String work, Profile.Where where) {
        return ledger.number("where." + work + "." + where).orElse(0.0);
    }

    private void growth(Path docs) {
        say("""
            ## Growth

            The same ten learners, their assessor and their cohort, while everybody else becomes ten times and a hundred times as many,
            half of them in the same centre and half in others. Milliseconds in the server, one user, p50; the aim is at most 1.3 times
            from the first to the last.
            """);
        var rows = new ArrayList<List<String>>();
        var lines = new ArrayList<Picture.Row>();
        Works.titles().forEach((work, title) -> {
            var times = GrowthPart.TIMES.stream()
                    .map(many -> ledger.number("growth." + many + "." + work + ".1.p50")
                            .orElse(Double.NaN))
                    .toList();
            if (times.stream().anyMatch(value -> Double.isNaN(value))) return;
            double ratio = times.getLast() / times.getFirst();
            rows.add(Stream.concat(
                            Stream.concat(Stream.of(title), times.stream().map(BenchmarkPage::figure)),
                            Stream.of(figure(ratio), ratio <= GROWTH ? "met" : "**missed**"))
                    .toList());
            lines.add(new Picture.Row(title, times));
        });
        var steps = GrowthPart.TIMES.stream()
                .map(many ->
                        figure(ledger.number("size.growth." + many + ".all").orElse(0.0)) + " learners")
                .toList();
        table(List.of("Work", steps.get(0), steps.get(1), steps.get(2), "Ratio", "≤ 1.3"), rows);
        picture(
                docs,
                "growth",
                "Server milliseconds while the data grows a hundredfold",
                Picture.lines("While everybody else becomes a hundred times as many", "ms, p50", steps, lines));
    }

    private void large() {
        var rows = new ArrayList<List<String>>();
        Works.titles().forEach((work, title) -> {
            var name = "large." + work + ".1";
            if (ledger.number(name + ".p50").isEmpty()) return;
            rows.add(List.of(
                    title,
                    figure(ledger.number(name + ".p50").orElseThrow()),
                    figure(ledger.number(name + ".p95").orElseThrow()),
                    number(name + ".times"),
                    number("large.count." + work + ".statements"),
                    number("large.count." + work + ".rows")));
        });
        if (rows.isEmpty()) return;
        say("## What grows with the centre\n");
        if (ledger.number("size.large.learners").isPresent())
            say("Draw, map and sample in a centre of " + number("size.large.learners") + " learners and "
                    + number("size.large.units") + " units.\n");
        say("The record that was checked has " + number("size.work.record")
                + " entries. One user; what was done once has one figure.\n");
        table(List.of("Work", "ms p50", "ms p95", "Times", "Statements", "Rows"), rows);
    }

    private void start() {
        ledger.number("start.p50")
                .ifPresent(p50 -> say(
                        "## Start\n\nThe jar that is shipped, from the command to the sign-in page, on a database that has its"
                                + " story: **" + figure(p50) + " s** p50, "
                                + figure(ledger.number("start.p95").orElse(p50))
                                + " s p95 of " + number("start.times") + ".\n"));
    }

    private void first() {
        var rows = ledger.names("first.").stream()
                .filter(name -> name.endsWith(".kb"))
                .map(name -> name.substring(0, name.length() - 3))
                .map(name -> List.of(
                        name.substring(6).replace(".", ", "),
                        number(name + ".kb"),
                        number(name + ".requests"),
                        number(name + ".millis"),
                        verdict(ledger.number(name + ".kb").map(now -> now <= FIRST))))
                .toList();
        if (rows.isEmpty()) return;
        say("## First load in a cold browser\n");
        say(
                "In Chromium without a cache, every byte on the wire with its headers, until the heading stands there; on a phone with a slow"
                        + " line and processor. The story of the demonstration, on the trial's database. The aim is at most "
                        + figure(FIRST) + " kB.\n");
        table(List.of("Page", "kB", "Requests", "ms to the heading", "kB"), rows);
    }

    private void about() {
        say("## What it was measured with\n");
        table(
                List.of("What", "Value"),
                List.of(
                        List.of("Machine", about("cores") + " cores, " + about("cpu") + ", " + about("memory")),
                        List.of("System", about("system")),
                        List.of("Java", about("java") + ", as the build file starts the product"),
                        List.of(
                                "Product",
                                "Spring Boot " + about("spring") + ", Vaadin " + about("vaadin") + ", Hibernate "
                                        + about("hibernate") + "; production mode, its own limits and pool"),
                        List.of(
                                "PostgreSQL",
                                about("postgresql") + ", fsync " + about("fsync")
                                        + "; as `docker/compose.yml` sets it: " + about("container")
                                        + "; row-level security forced"),
                        List.of("Seed", about("seed"))));
        sizes();
        var took = new ArrayList<String>();
        ledger.names("took.")
                .forEach(name -> took.add(
                        name.substring(5) + " " + figure(ledger.number(name).orElse(0.0)) + " s"));
        ledger.names("failed.")
                .forEach(name -> say("The part `" + name.substring(7) + "` did not come to its end: "
                        + ledger.text(name).orElse("") + "\n"));
        if (!took.isEmpty()) say("Measuring took " + String.join(", ", took) + ".\n");
    }

    private void sizes() {
        var rows = new ArrayList<List<String>>();
        for (var size : List.of("work", "large", "growth.1", "growth.10", "growth.100")) {
            var name = "size." + size;
            if (ledger.text(name + ".learners").isEmpty()) continue;
            rows.add(List.of(
                    size,
                    number(name + ".learners"),
                    number(name + ".units"),
                    number(name + ".evidence"),
                    number(name + ".claims"),
                    number(name + ".judgements"),
                    number(name + ".record"),
                    figure(ledger.number(name + ".bytes").orElse(0.0) / 1024 / 1024) + " MB"));
        }
        table(
                List.of(
                        "Measured centre of",
                        "Learners",
                        "Units",
                        "Evidence",
                        "Put forward",
                        "Judgements",
                        "Record",
                        "Whole database"),
                rows);
    }

    private String about(String what) {
        return ledger.text("about." + what).orElse("not told");
    }

    private String number(String name) {
        return ledger.number(name).map(BenchmarkPage::figure).orElse("–");
    }

    private static String figure(double value) {
        return Picture.figure(value);
    }

    private void picture(Path docs, String name, String words, String svg) {
        Picture.write(docs.resolve("benchmark").resolve(name + ".svg"), svg);
        say("![" + words + "](benchmark/" + name + ".svg)\n");
    }

    private void table(List<String> heading, List<List<String>> rows) {
        if (rows.isEmpty()) {
            say("Not measured in this run.\n");
            return;
        }
        say(line(heading)
                + line(heading.stream().map(any -> "---").toList())
                + rows.stream().map(BenchmarkPage::line).reduce("", String::concat));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private void say(String words) {
        text.append(words).append("\n");
    }
}
