package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.Figures;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.assay.ShortLived;
import org.assay.audit.AuditTrail;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.People;
import org.assay.qualification.CriterionRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product is ended in the middle of uploading, judging and signing off, at every place where it speaks to the file store or to the
 * database, and its database and its files are looked at afterwards. PostgreSQL goes on; the process that halts is a real one.
 */
class CrashTest {
    private static final int LEARNERS = 2;
    private static final int EACH_PLACE = Integer.getInteger("assay.crash.rounds", 2);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final ShortLived WARM = new ShortLived(
            MortalAssay.class,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    /** Where they keep files: a folder, also where the product that looks on keeps its own elsewhere. */
    private static final Path DATA =
            Path.of("target", "crashes-" + UUID.randomUUID()).toAbsolutePath();

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final long seed = new Random().nextLong(1_000_000);

    /** Once from beginning to end, at no place of which it ends. */
    @BeforeAll
    static void livesToItsEnd() throws Exception {
        var test = new CrashTest();
        var group = test.group();
        var learners = IntStream.range(0, LEARNERS)
                .mapToObj(n -> test.argument(group, n))
                .toList();
        var said = WARM.prepare(
                Stream.of(List.of("nowhere", "1", "none", "1"), who(group), learners, test.settings("immortal"))
                        .flatMap(List::stream)
                        .toList());
        assertThat(said).last().asString().startsWith("@ END");
        assertThat(test.look(group, said).acknowledged()).hasSize(LEARNERS * (MortalAssay.UPLOADS + 2));
    }

    @Test
    @DisplayName(
            "T19 T20 whenever the product ends, what it said is done is done, what it did not say is done whole or not at all, and every row has its object")
    void nothingIsLost() throws Exception {
        System.out.println("seed of the crashes " + seed);
        var deaths = new ArrayList<Callable<Found>>();
        for (int run = 0; run < EACH_PLACE; run++)
            for (var place : MortalAssay.PLACES) {
                long own = seed + deaths.size();
                deaths.add(() -> dies(place, "none", own));
            }
        var found = all(deaths);
        Figures.write("faults", "crash.kills", found.size());
        Figures.write("faults", "crash.places", MortalAssay.PLACES.size());
        Figures.write("faults", "crash.acknowledged", count(found, Found::acknowledged));
        Figures.write("faults", "crash.lost", count(found, Found::lost));
        Figures.write("faults", "crash.rows_without_object", count(found, Found::rowsWithoutObject));
        assertThat(found).flatExtracting(Found::lost).isEmpty();
        assertThat(found).flatExtracting(Found::rowsWithoutObject).isEmpty();
        assertThat(found).flatExtracting(Found::halfDone).isEmpty();
        assertThat(found).flatExtracting(Found::acknowledged).hasSizeGreaterThan(found.size());
        // What had been stored and never named is there, for the sweep to find: the places were really crossed.
        assertThat(found).flatExtracting(Found::orphans).isNotEmpty();
    }

    @Test
    @DisplayName(
            "T19 a product that says so before it is so, and one that names a file before it is kept, are found out")
    void seededFaultsAreFound() throws Exception {
        var found = all(List.of(
                () -> dies("upload.commit", "says-so-before-it-is", seed),
                () -> dies("upload.committed", "row-before-object", seed)));
        assertThat(found.getFirst().lost()).isNotEmpty();
        assertThat(found.getLast().rowsWithoutObject()).isNotEmpty();
    }

    /**
     * What is there after a death.
     *
     * @param lost what was acknowledged and is not there
     * @param halfDone what is there in part
     * @param orphans objects that no row names
     */
    private record Found(
            List<String> acknowledged,
            List<String> lost,
            List<String> rowsWithoutObject,
            List<String> halfDone,
            List<String> orphans) {}

    private static int count(List<Found> found, java.util.function.Function<Found, List<String>> what) {
        return found.stream().mapToInt(one -> what.apply(one).size()).sum();
    }

    private static List<Found> all(List<Callable<Found>> deaths) throws Exception {
        var found = new ArrayList<Found>();
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var one : two.invokeAll(deaths)) found.add(one.get());
        }
        return found;
    }

    /** A centre of its own, in which somebody works until the end. */
    private Found dies(String place, String fault, long seed) throws Exception {
        var group = group();
        var learners =
                IntStream.range(0, LEARNERS).mapToObj(n -> argument(group, n)).toList();
        // A place that is crossed for each file is crossed more often than one that is crossed for each learner.
        int crossing = 1 + new Random(seed).nextInt(place.startsWith("upload") ? 3 * LEARNERS : LEARNERS);
        String name = "mortal-" + NAMES.incrementAndGet();
        var said = WARM.run(
                MortalAssay.HALTED,
                Stream.of(
                                List.of(place, Integer.toString(crossing), fault, Long.toString(seed)),
                                who(group),
                                learners,
                                settings(name))
                        .flatMap(List::stream)
                        .toList());
        untilTheServerHasNoticed(name);
        return look(group, said);
    }

    private AGroup group() {
        return new AGroup(
                assay.door(People.class),
                assay.door(CentreOffice.class),
                assay.door(Enrolling.class),
                assay.door(SubmittingEvidence.class),
                assay.door(Judging.class));
    }

    private String argument(AGroup group, int number) {
        var evidence = assay.door(SubmittingEvidence.class);
        var learner = group.learner("Learner " + number);
        var submitted = group.submits(learner, "All of it", AGroup.POINTS);
        var draft = learner.call(() -> evidence.start("To be written"));
        var unit = learner.call(() -> assay.door(AssessingUnits.class).mine())
                .getFirst()
                .id();
        return Stream.of(
                        learner.person(),
                        draft,
                        submitted,
                        group.enrolment(learner).id(),
                        unit)
                .map(id -> id.value().toString())
                .collect(Collectors.joining(":"));
    }

    private static List<String> who(AGroup group) {
        return List.of(group.id.value().toString(), group.ben.person().value().toString());
    }

    private List<String> settings(String name) {
        return Stream.concat(
                        assay.postgreSql().settings().stream()
                                .map(setting -> setting.startsWith("spring.datasource.url")
                                        ? setting + "?ApplicationName=" + name
                                        : setting),
                        Stream.of(
                                "assay.data=" + DATA,
                                "assay.files.s3.bucket=",
                                "spring.profiles.default=none",
                                "spring.flyway.enabled=false",
                                "spring.jpa.hibernate.ddl-auto=none",
                                "spring.main.lazy-initialization=true",
                                "spring.main.banner-mode=off",
                                "spring.datasource.hikari.maximum-pool-size=2",
                                "logging.level.root=error"))
                .map(setting -> "--" + setting)
                .toList();
    }

    private void untilTheServerHasNoticed(String name) throws InterruptedException {
        var server = JdbcClient.create(assay.postgreSql().as(PostgreSql.SUPERUSER));
        while (server.sql("select count(*) from pg_stat_activity where application_name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0) Thread.sleep(20);
    }

    private Found look(AGroup group, List<String> said) throws Exception {
        var acknowledged = said.stream()
                .filter(line -> line.startsWith("@ ACK"))
                .map(line -> line.substring(6))
                .toList();
        var tried = said.stream()
                .filter(line -> line.startsWith("@ TRY"))
                .map(line -> line.substring(6))
                .toList();
        var rows = assay.database()
                .sql("select file_id, sha256 from evidence_file where centre_id = ?")
                .param(group.id.value())
                .query((row, number) -> "UPLOAD " + row.getString(1) + " " + row.getString(2))
                .list();
        var objects = objects(group);
        var done = Stream.of(rows, judged(group), signed(group))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        var halfDone = new ArrayList<String>();
        if (!group.dev.call(() -> assay.door(AuditTrail.class).check()).unchanged()) halfDone.add("the record");
        entries(group, "file-received", rows.size(), halfDone);
        entries(group, "unit-moved", signed(group).size(), halfDone);
        done.stream().filter(deed -> !tried.contains(deed)).forEach(halfDone::add);
        return new Found(
                acknowledged,
                acknowledged.stream().filter(deed -> !done.contains(deed)).toList(),
                rows.stream()
                        .map(row -> row.substring(row.lastIndexOf(' ') + 1))
                        .filter(sha256 -> !objects.contains(sha256))
                        .toList(),
                halfDone,
                objects.stream()
                        .filter(sha256 -> rows.stream().noneMatch(row -> row.endsWith(sha256)))
                        .toList());
    }

    /** No deed without its entry and no entry without its deed. */
    private void entries(AGroup group, String type, int deeds, List<String> halfDone) {
        long entries = assay.database()
                .sql("select count(*) from audit_entry where centre_id = ? and type = ?")
                .param(group.id.value())
                .param(type)
                .query(Long.class)
                .single();
        if (entries != deeds) halfDone.add(entries + " entries of " + type + " for " + deeds);
    }

    private List<String> judged(AGroup group) {
        var judged = assay.database()
                .sql("""
                        select f.evidence, (select count(*) from judgement j where j.centre_id = f.centre_id and j.evidence = f.evidence)
                        from feedback f where f.centre_id = ?""")
                .param(group.id.value())
                .query((row, number) -> row.getInt(2) == AGroup.POINTS.size()
                        ? "JUDGE " + row.getString(1)
                        : "half of JUDGE " + row.getString(1))
                .list();
        return judged;
    }

    private List<String> signed(AGroup group) {
        return assay.database()
                .sql("select unit_assessment from sign_off_step where centre_id = ?")
                .param(group.id.value())
                .query((row, number) -> "SIGN " + row.getString(1))
                .list();
    }

    /** What the folder really holds of a centre, each under the digest that its bytes have. */
    private Set<String> objects(AGroup group) throws Exception {
        var folder = DATA.resolve("files").resolve(group.id.value().toString());
        if (!Files.exists(folder)) return Collections.emptySet();
        try (var files = Files.walk(folder)) {
            var names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.length() == 64)
                    .toList();
            var whole = new java.util.TreeSet<String>();
            for (var sha256 : names)
                if (sha256(folder.resolve(sha256.substring(0, 2)).resolve(sha256))
                        .equals(sha256)) whole.add(sha256);
            return whole;
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Everything that a submission is put forward for, met. */
    static JudgementPass pass(String submission, String enrolment) {
        return new JudgementPass(
                new EvidenceId(UUID.fromString(submission)),
                1,
                true,
                true,
                true,
                AGroup.POINTS.stream()
                        .map(point -> new JudgementPass.Decision(
                                new EnrolmentId(UUID.fromString(enrolment)),
                                AGroup.UNIT,
                                CriterionRef.of(point),
                                Verdict.MET,
                                true,
                                ""))
                        .toList(),
                "Go on like this.");
    }
}
