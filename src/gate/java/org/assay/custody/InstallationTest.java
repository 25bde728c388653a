package org.assay.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.assay.Visitor;
import org.assay.evidence.FileUpload;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A trial with the whole demo story is moved to the real PostgreSQL, works there, is backed up, attacked, and restored; it says how it is.
 * One start of the product serves all.
 */
class InstallationTest {
    @TempDir
    static Path folder;

    private static Path trial;
    private static PostgreSql postgres;
    private static String moved;
    private static Map<String, Long> arrived;
    private static Map<String, String> heads;
    private static Map<String, String> untouched;
    private static RunningAssay assay;

    @BeforeAll
    static void moveATrial() throws Exception {
        trial = aTrial();
        postgres = PostgreSql.fresh();
        untouched = digests(trial);
        killedHalfWay();
        moved = run(0, "move", postgres, trial.resolveSibling("data"), "--from=" + trial);
        arrived = rows(postgres);
        heads = heads(new JdbcTemplate(postgres.as(PostgreSql.OWNER)));
        assay = RunningAssay.alone(
                postgres,
                trial.resolveSibling("data"),
                "spring.profiles.include=postgres",
                "logging.structured.format.console=",
                "management.server.port=0",
                "spring.datasource.hikari.connection-timeout=1000");
    }

    @AfterAll
    static void stop() {
        assay.close();
        RunningAssay.get();
    }

    /** The folder that somebody who tried Assay out has after they stopped it. */
    private static Path aTrial() throws Exception {
        var place = Files.createDirectories(folder.resolve("trial"));
        RunningAssay.triedIn(place).close();
        return place;
    }

    private static String h2(Path place) {
        return "jdbc:h2:file:" + place.resolve("assay").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var place = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(place);
                else Files.copy(one, place);
            }
        }
    }

    /** A move in a process of its own, ended without a warning when its rows have arrived and before they are there to stay. */
    private static void killedHalfWay() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("put-aside")),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.assay.Assay"));
        command.addAll(arguments("move", postgres, folder.resolve("half"), "--from=" + trial));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        try (var lines = process.inputReader(UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("have arrived")) process.toHandle().destroyForcibly();
            }
        }
        assertThat(process.waitFor()).as(said.toString()).isNotZero();
        assertThat(said.toString()).contains("have arrived").doesNotContain("Done");
        try (var left = Files.list(folder.resolve("put-aside"))) {
            assertThat(left.map(one -> one.getFileName().toString()))
                    .as("copies of the trial, with all that people wrote in it")
                    .noneMatch(name -> name.startsWith("assay-trial-"));
        }
        assertThat(rows(postgres))
                .isNotEmpty()
                .allSatisfy((table, count) -> assertThat(count).isZero());
    }

    private static List<String> arguments(String command, PostgreSql target, Path data, String... more) {
        var arguments = new ArrayList<>(List.of(command, "--assay.data=" + data));
        target.settings().forEach(setting -> arguments.add("--" + setting));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** What the command says, once it has ended with this code. */
    private static String run(int code, String command, PostgreSql target, Path data, String... more) {
        var said = new ByteArrayOutputStream();
        int ended = Custody.run(
                new PrintStream(said, true, UTF_8),
                arguments(command, target, data, more).toArray(String[]::new));
        assertThat(ended).as(said.toString(UTF_8)).isEqualTo(code);
        return said.toString(UTF_8);
    }

    private static Map<String, Long> rows(PostgreSql database) {
        return rows(new JdbcTemplate(database.as(PostgreSql.OWNER)));
    }

    private static Map<String, Long> rows(JdbcTemplate database) {
        var rows = new TreeMap<String, Long>();
        for (var table : database.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                String.class))
            if (!table.equals("flyway_schema_history"))
                rows.put(table, database.queryForObject("select count(*) from " + table, Long.class));
        return rows;
    }

    /** Size and root by centre. */
    private static Map<String, String> heads(JdbcTemplate database) {
        var heads = new TreeMap<String, String>();
        database.query("select centre_id, size, root from audit_head", row -> {
            heads.put(row.getString(1), row.getLong(2) + " " + HexFormat.of().formatHex(row.getBytes(3)));
        });
        return heads;
    }

    @Test
    @DisplayName("A trial is moved to PostgreSQL: every row, every file, every record, and people sign in as before")
    void moved() throws Exception {
        var copied = folder.resolve("copied");
        copy(trial, copied);
        var source = new JdbcTemplate(new DriverManagerDataSource(h2(copied), "assay", ""));
        assertThat(moved).contains("Northgate Skills Centre: All ", "are unchanged", "Done.");
        assertThat(moved).contains("Harbourside Training: All ");
        assertThat(arrived).isEqualTo(rows(source)).hasSizeGreaterThan(30);
        var target = new JdbcTemplate(postgres.as(PostgreSql.OWNER));
        assertThat(heads).isEqualTo(heads(source)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(target.queryForList(
                        "select narrative from evidence_version order by evidence, number", String.class))
                .containsAll(source.queryForList("select narrative from evidence_version", String.class));
        assertThat(digests(trial)).isEqualTo(untouched);
        assertThat(assay.visitor("amira").opens("").text()).contains("Amira Khan");
        var file = amirasFile();
        var answer = assay.visitor("amira").fetches(address(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat((long) answer.body().length).isEqualTo(file.get("bytes"));
        Figures.write(
                "custody",
                "move.rows",
                arrived.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Map<String, String> digests(Path place) throws IOException {
        var digests = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(place)) {
            for (var one : all.filter(Files::isRegularFile).toList())
                try (var content = Files.newInputStream(one)) {
                    digests.put(place.relativize(one).toString(), Carrying.digest(content));
                }
        }
        return digests;
    }

    @Test
    @DisplayName(
            "A move is refused with a sentence where the target has rows, a file is missing or changed, or there is no trial")
    void refusedMoves() throws Exception {
        assertThat(run(1, "move", postgres, folder.resolve("no"), "--from=" + trial))
                .startsWith("The database is not empty: there are rows in ");
        assertThat(run(1, "move", postgres, folder.resolve("no"), "--from=" + folder))
                .startsWith("There is no trial in ");
        var fresh = PostgreSql.fresh();
        var broken = folder.resolve("broken");
        copy(trial, broken);
        var some = someFile(broken.resolve("files"));
        Files.writeString(some, "swapped");
        assertThat(run(1, "move", fresh, folder.resolve("no"), "--from=" + broken))
                .contains("The rows name 1 file that is not there as they were stored, such as " + some.getFileName());
        assertThat(rows(fresh).values()).containsOnly(0L);
        Files.delete(some);
        assertThat(run(1, "move", fresh, folder.resolve("no"), "--from=" + broken))
                .contains("The rows name 1 file");
        assertThat(Custody.run(new PrintStream(new ByteArrayOutputStream()), "move"))
                .isEqualTo(2);
    }

    private static Path someFile(Path files) throws IOException {
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName("While the database is away the product lives and is not ready; when it is back, both are so again")
    void health() throws Exception {
        var superuser = new JdbcTemplate(postgres.as(PostgreSql.SUPERUSER));
        var name = superuser.queryForObject("select current_database()", String.class);
        assertThat(health("readiness")).isEqualTo(200);
        superuser.execute("alter database " + name + " connection limit 0");
        try {
            superuser.queryForList(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and usename = 'assay_app'");
            assertThat(health("readiness")).isEqualTo(503);
            assertThat(health("liveness")).isEqualTo(200);
        } finally {
            superuser.execute("alter database " + name + " connection limit -1");
        }
        assertThat(health("readiness")).isEqualTo(200);
        assertThat(assay.visitor().gets("actuator/health").statusCode()).isNotEqualTo(200);
    }

    private static int health(String of) throws Exception {
        return watched("/actuator/health/" + of).statusCode();
    }

    private static HttpResponse<String> watched(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(assay.watched(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("T38 neither logs nor figures name a person, an address, a file, a centre or a session")
    void nobodyIsNamed() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        var visitors = Stream.of("amira", "ben", "carys", "dev", "eilidh", "frank")
                .map(assay::visitor)
                .toList();
        try {
            for (var visitor : visitors) {
                visitor.opens("");
                visitor.opens("nowhere/" + UUID.randomUUID());
            }
            assertThatThrownBy(() -> assay.visitor().signsIn("amira", "wrong")).isInstanceOf(AssertionError.class);
            work();
            withoutItsBytes(visitors.getFirst());
            assertThatThrownBy(() -> assay.door(TransactionTemplate.class)
                            .execute(status -> assay.door(JdbcTemplate.class)
                                    .update(
                                            "insert into person (id, username, name) values (?, ?, ?)",
                                            UUID.randomUUID(),
                                            "amira",
                                            "Amira Khan")))
                    .hasStackTraceContaining("duplicate key")
                    .satisfies(refused -> root.error("It was refused.", refused));
        } finally {
            root.detachAppender(lines);
        }
        var text = new StringBuilder(watched("/actuator/prometheus").body());
        assertThat(text).contains("http_server_requests_seconds_count", "hikaricp_connections_active");
        // The server that the tests start writes its own log through ours.
        lines.list.removeIf(line -> line.getLoggerName().startsWith("io.zonky"));
        assertThat(lines.list).isNotEmpty();
        for (var line : lines.list) {
            text.append(line.getFormattedMessage()).append('\n');
            if (line.getThrowableProxy() != null) text.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
        }
        assertThat(text).contains("A row names an object that is not in the store", "It was refused.");
        var named = new TreeSet<String>();
        var owner = new JdbcTemplate(postgres.as(PostgreSql.OWNER));
        for (var column : List.of(
                "name from person", "name from centre", "name from evidence_file", "title from evidence_version"))
            named.addAll(owner.queryForList("select distinct " + column, String.class));
        visitors.forEach(visitor -> named.addAll(visitor.cookies()));
        named.addAll(List.of("amira", "eilidh", "carys"));
        named.removeIf(String::isBlank);
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(one -> assertThat(text).doesNotContainIgnoringCase(one));
    }

    /** What a page does about a file that has gone from the disk. */
    private static void withoutItsBytes(Visitor amira) throws IOException {
        var file = amirasFile();
        var place = assay.data()
                .resolve("files/" + file.get("centre_id") + "/"
                        + file.get("sha256").toString().substring(0, 2) + "/" + file.get("sha256"));
        var aside = Files.move(place, folder.resolve("its-bytes"));
        assertThat(amira.gets(address(file)).statusCode()).isEqualTo(410);
        Files.move(aside, place);
        assertThat(amira.gets(address(file)).statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> amirasFile() {
        return new JdbcTemplate(postgres.as(PostgreSql.OWNER))
                .queryForMap(
                        "select f.* from evidence_file f"
                                + " join evidence e on e.centre_id = f.centre_id and e.id = f.evidence"
                                + " join learner l on l.centre_id = e.centre_id and l.id = e.learner"
                                + " join person p on p.id = l.person where p.username = 'amira' order by f.received_at limit 1");
    }

    private static String address(Map<String, Object> file) {
        return "files/" + file.get("evidence") + "/" + file.get("number") + "/" + file.get("file_id");
    }

    @Test
    @DisplayName(
            "T25, T26, T28 a backup comes back as it was; what was rewritten, shortened or changed on the way is found")
    void backupAndRestore() throws Exception {
        var backups = folder.resolve("backups");
        var checkpoint = folder.resolve("elsewhere/checkpoint");
        var earlier = rows(postgres);
        var first = backup(0, checkpoint);
        assertThat(first).contains("rows of", "files are beside them", "Its checkpoint is");
        var firstBackup = latest(backups);
        var firstCheckpoint = Files.copy(checkpoint, folder.resolve("first-checkpoint"));
        var owner = new JdbcTemplate(postgres.as(PostgreSql.OWNER));
        var head = owner.queryForMap("select * from audit_head order by size desc limit 1");

        work();
        var later = rows(postgres);
        assertThat(later.get("audit_entry")).isGreaterThan(earlier.get("audit_entry"));
        backup(0, checkpoint);
        var backup = latest(backups);

        // Each is restored as it was, one to a folder and one to a store that speaks the S3 API.
        var restored = PostgreSql.fresh();
        assertThat(run(
                        0,
                        "restore",
                        restored,
                        folder.resolve("r1"),
                        from(firstBackup),
                        "--checkpoint=" + firstCheckpoint))
                .contains("entries are unchanged", "Done.");
        assertThat(rows(restored)).isEqualTo(earlier);
        try (var server =
                new S3Server(Files.createDirectories(folder.resolve("objects").toAbsolutePath()))) {
            server.make("restored");
            var again = PostgreSql.fresh();
            run(
                    0,
                    "restore",
                    again,
                    folder.resolve("r2"),
                    from(backup),
                    "--checkpoint=" + checkpoint,
                    "--assay.files.s3.bucket=restored",
                    "--assay.files.s3.endpoint=" + server.endpoint(),
                    "--assay.files.s3.key=" + S3Server.KEY,
                    "--assay.files.s3.secret=" + S3Server.SECRET);
            assertThat(rows(again)).isEqualTo(later);
            assertThat((long) server.kept("restored").size())
                    .isEqualTo(owner.queryForObject(
                            "select count(*) from (select distinct centre_id, sha256 from evidence_file) f",
                            Long.class));
        }

        // An older backup in the place of the newer one.
        var target = PostgreSql.fresh();
        assertThat(run(1, "restore", target, folder.resolve("r3"), from(firstBackup), "--checkpoint=" + checkpoint))
                .contains("in this backup is not the one of the checkpoint", "it is shorter: ");
        tampered(target, backup, checkpoint);

        // Somebody with all rights over the database: one entry rewritten, then the end of the record cut off so that
        // it adds up.
        var centre = head.get("centre_id");
        var body = owner.queryForObject(
                "select body from audit_entry where centre_id = ? and seq = 5", byte[].class, centre);
        attack(owner, "update audit_entry set body = set_byte(body, 20, 65) where centre_id = ? and seq = 5", centre);
        assertThat(backup(1, checkpoint)).contains("does not add up. Entry 5 was changed after it was recorded.");
        attack(owner, "update audit_entry set body = ? where centre_id = ? and seq = 5", body, centre);
        for (var table : List.of("audit_words", "audit_subject", "audit_entry"))
            attack(owner, "delete from " + table + " where centre_id = ? and seq > ?", centre, head.get("size"));
        owner.update(
                "update audit_head set size = ?, frontier = ?, root = ? where centre_id = ?",
                head.get("size"),
                head.get("frontier"),
                head.get("root"),
                centre);
        assertThat(backup(1, checkpoint)).contains("entries were rewritten or removed. No backup was taken");
        assertThat(latest(backups)).isEqualTo(backup);
    }

    private static String from(Path backup) {
        return "--from=" + backup;
    }

    private static String backup(int code, Path checkpoint) {
        return run(
                code,
                "backup",
                postgres,
                assay.data(),
                "--to=" + folder.resolve("backups"),
                "--checkpoint=" + checkpoint);
    }

    /** The last whole one. */
    private static Path latest(Path backups) throws IOException {
        try (var all = Files.list(backups)) {
            return all.filter(one -> Files.exists(one.resolve("MANIFEST")))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** A learner begins an item and adds a file to it. */
    private static void work() {
        var people = assay.door(People.class);
        var submitting = assay.door(SubmittingEvidence.class);
        var amira = people.withUsername("amira").orElseThrow();
        people.actor(amira, people.centreNamed("Northgate Skills Centre").orElseThrow(), Role.LEARNER)
                .run(() -> {
                    var evidence = submitting.start("Work after the backup");
                    try {
                        submitting.attach(
                                evidence,
                                FileUpload.of(
                                        "after.txt",
                                        new ByteArrayInputStream("What came after the backup".getBytes(UTF_8))));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
    }

    private static void tampered(PostgreSql target, Path backup, Path checkpoint) throws Exception {
        var copy = folder.resolve("tampered/" + backup.getFileName());
        copy(backup, Files.createDirectories(copy));
        copy(folder.resolve("backups/files"), copy.resolveSibling("files"));
        String[] restore = {from(copy), "--checkpoint=" + checkpoint};

        var people = Manifest.file(copy, "person");
        var before = Files.readAllBytes(people);
        Files.copy(Manifest.file(copy, "centre"), people, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(1, "restore", target, folder.resolve("r4"), restore))
                .contains("person.copy.gz has changed since the backup was taken");

        // With a manifest to match: only what is kept elsewhere knows.
        var manifest = copy.resolve("MANIFEST");
        var honest = Files.readString(manifest);
        try (var content = Files.newInputStream(people)) {
            Files.writeString(
                    manifest, honest.replaceAll("(table person \\d+ )[0-9a-f]{64}", "$1" + Carrying.digest(content)));
        }
        assertThat(run(1, "restore", target, folder.resolve("r4"), restore))
                .startsWith("This backup is not as it was when the checkpoint of ");
        Files.write(people, before);
        Files.writeString(manifest, honest);

        var some = someFile(copy.resolveSibling("files"));
        var bytes = Files.readAllBytes(some);
        Files.writeString(some, "swapped");
        assertThat(run(1, "restore", target, folder.resolve("r4"), restore)).contains("The rows name 1 file");
        Files.write(some, bytes);
        Files.delete(manifest);
        assertThat(run(1, "restore", target, folder.resolve("r4"), restore)).contains("There is no whole backup in");
        Files.writeString(manifest, honest);
        assertThat(rows(target).values()).containsOnly(0L);
        run(0, "restore", target, folder.resolve("r4"), restore);
    }

    /** As the owner of the tables, who can stop what watches over them. */
    private static void attack(JdbcTemplate owner, String deed, Object... values) {
        for (var table : List.of("audit_entry", "audit_subject"))
            owner.execute("alter table " + table + " disable trigger user");
        owner.update(deed, values);
        for (var table : List.of("audit_entry", "audit_subject"))
            owner.execute("alter table " + table + " enable always trigger " + table + "_stays");
    }
}
