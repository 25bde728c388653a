package org.assay.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assay.PostgreSql;
import org.assay.RunningAssay;
import org.assay.audit.BulkRecord;
import org.assay.platform.StoryClock;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Shelf;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Makes believable centres on PostgreSQL, as large as one likes: in the schema and behind the walls that production has, with a record that
 * the product's own check verifies. The same seed gives the same rows on the same day; only the hash of everybody's password is another
 * in each run. Learners, evidence, judgements, sign-offs, samples and notices are there; imports, observations and drafts of words
 * are not. Of files there are the rows; only what waits for the shown assessor has bytes too ({@link #files}).
 */
public final class Centres {
    /** Made once: to hash a password is slow on purpose. */
    private static final String HASH =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(RunningAssay.PASSWORD);

    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** From so many pieces of evidence on it pays to put keys and indexes aside. */
    private static final int MANY = 700;

    private final DataSource owner;
    private final LocalDate day;
    private final QualificationCatalogue catalogue = Shelf.catalogue();

    private Centres(DataSource owner, LocalDate day) {
        this.owner = owner;
        this.day = day;
    }

    /** The schema is brought there where it is missing. */
    public static Centres on(PostgreSql postgreSql) {
        return on(postgreSql.as(PostgreSql.OWNER));
    }

    /** @param owner connects as the role that owns the schema and passes by row-level security */
    public static Centres on(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
        return new Centres(owner, LocalDate.now(StoryClock.UK));
    }

    /** The same on another day, up to whose beginning everything is told. */
    public Centres asOf(LocalDate other) {
        return new Centres(owner, other);
    }

    static String passwordHash() {
        return HASH;
    }

    /** Makes so many centres, the first of which has whom a driver signs in as. */
    public Cast generate(Size size, long seed) {
        return filled(size, () -> {
            var cast = centre(size, 1, seed);
            for (int number = 2; number <= size.centres(); number++) centre(size, number, seed);
            return cast;
        });
    }

    /**
     * Makes more centres beside those that are there.
     *
     * @param from the number of the first of them; numbers name centres and people
     */
    public void others(int from, Size size, long seed) {
        filled(size, () -> {
            for (int number = from; number < from + size.centres(); number++) centre(size, number, seed);
            return size;
        });
    }

    private <T> T filled(Size size, Supplier<T> rows) {
        long pieces = (long) size.centres() * size.learners() * size.evidence();
        T made;
        try (var aside = pieces < MANY ? Aside.nothing(owner) : Aside.of(owner)) {
            made = rows.get();
        }
        stages();
        JdbcClient.create(owner).sql("analyze").update();
        return made;
    }

    /** Units are written before anybody knows how far internal verification takes them. */
    private void stages() {
        JdbcClient.create(owner).sql("""
                        update unit_assessment u set stage = s.to_stage from sign_off_step s
                        where s.centre_id = u.centre_id and s.unit_assessment = u.id and u.stage <> s.to_stage
                          and not exists (select from sign_off_step t where t.centre_id = s.centre_id
                            and t.unit_assessment = s.unit_assessment and t.seq > s.seq)""").update();
    }

    private Cast centre(Size size, int number, long seed) {
        var today = day.atStartOfDay(StoryClock.UK).toInstant();
        var begun = today.minusSeconds(900 * 86_400L);
        var chance = new Chance(seed, number);
        var centre = chance.id(begun);
        var admin = new Member(chance.id(begun), "admin-" + number + "@example.org", "Eleanor Marsh", false);
        var frame = new Frame(centre, "Training Centre " + number, number, 0, seed, size, today, admin);
        JdbcClient.create(owner)
                .sql("insert into centre (id, name) values (:centre, :name)")
                .param("centre", centre)
                .param("name", frame.name())
                .update();
        var record = BulkRecord.empty(centre, seed ^ number);
        write(
                "insert into audit_head (size, frontier, root, centre_id) values (:size, :frontier, :root, :centre)",
                centre,
                record);
        return tell(frame, record);
    }

    /**
     * Lets more learners join the first centre, with assessors of their own. Whoever is in the cast stays as they are.
     *
     * @param wave from 1, another for each time
     */
    public void enlarge(Cast cast, int wave, Size size, long seed) {
        var database = JdbcClient.create(owner);
        var today = day.atStartOfDay(StoryClock.UK).toInstant();
        var admin = new Member(
                database.sql("select id from person where username = :name")
                        .param("name", cast.admin())
                        .query(UUID.class)
                        .single(),
                cast.admin(),
                "",
                false);
        var record = database.sql("select size, frontier from audit_head where centre_id = :centre")
                .param("centre", cast.centre())
                .query((row, one) -> BulkRecord.after(cast.centre(), seed ^ wave, row.getLong(1), row.getBytes(2)))
                .single();
        filled(
                size,
                () -> tell(new Frame(cast.centre(), cast.centreName(), 1, wave, seed, size, today, admin), record));
    }

    private Cast tell(Frame frame, BulkRecord record) {
        try (var load = new Load(owner, PROCESSORS + 1);
                ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS)) {
            var story = new CentreStory(frame, catalogue, load, workers);
            story.tell(record);
            write(
                    "update audit_head set size = :size, frontier = :frontier, root = :root where centre_id = :centre",
                    frame.centre(),
                    record);
            return story.cast();
        }
    }

    private void write(String sql, UUID centre, BulkRecord record) {
        JdbcClient.create(owner)
                .sql(sql)
                .param("size", record.size())
                .param("frontier", record.frontier())
                .param("root", record.root())
                .param("centre", centre)
                .update();
    }

    /** Puts the few files that have bytes into the folder of a product that works on these centres. */
    public void files(Cast cast, Path data) {
        SmallFile.ALL.forEach(file -> file.into(data, cast.centre()));
    }
}
