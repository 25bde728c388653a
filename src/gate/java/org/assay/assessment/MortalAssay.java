package org.assay.assessment;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.FileId;
import org.assay.evidence.FileUpload;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.FileStore;
import org.assay.platform.StoryClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The product at work in a process of its own, behind its front doors, that halts at a place which it is told: as when the power goes.
 * What it is about to do and what it has been told is done it says on its standard output. Nothing of this stands in the product:
 * the places are those at which it speaks to the file store and to the database.
 */
public final class MortalAssay {
    static final int HALTED = 137;
    static final int UPLOADS = 3;

    /** Each place where it can end: what it is doing there, and what it has just done or is about to do. */
    static final List<String> PLACES = List.of(
            "upload.begun",
            "upload.halfway",
            "upload.arrived",
            "upload.looked",
            "upload.published",
            "upload.row",
            "upload.entry",
            "upload.commit",
            "upload.committed",
            "upload.told",
            "judge.row",
            "judge.entry",
            "judge.commit",
            "judge.committed",
            "sign.row",
            "sign.entry",
            "sign.commit",
            "sign.committed");

    private static String place = "";
    private static int crossing;
    private static String fault = "";
    private static volatile String doing = "";
    private static final AtomicInteger CROSSED = new AtomicInteger();

    private MortalAssay() {}

    /**
     * @param arguments the place, at which crossing of it to end, a seeded fault or "none", a seed, the centre, the assessor; then for
     *     each learner their person, their draft, their submission, their enrolment and their unit, joined by colons; then settings
     */
    public static void main(String[] arguments) throws Exception {
        place = arguments[0];
        crossing = Integer.parseInt(arguments[1]);
        fault = arguments[2];
        var random = new Random(Long.parseLong(arguments[3]));
        var centre = new CentreId(UUID.fromString(arguments[4]));
        var settings =
                List.of(arguments).stream().filter(one -> one.startsWith("--")).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(WithoutScreens.class)
                .web(WebApplicationType.NONE)
                .initializers(MortalAssay::watch)
                .run(settings)) {
            say(
                    "UP",
                    "",
                    ProcessHandle.current().info().totalCpuDuration().get().toString());
            var people = context.getBean(People.class);
            var ben = people.actor(new PersonId(UUID.fromString(arguments[5])), centre, Role.ASSESSOR);
            for (var argument : List.of(arguments).subList(6, arguments.length))
                if (!argument.startsWith("--")) life(context, people, ben, argument.split(":"), random);
        }
        say("END", "", "");
        // Nobody waits for threads that the product keeps.
        System.exit(0);
    }

    private static void life(
            ConfigurableApplicationContext context, People people, Actor ben, String[] ids, Random random)
            throws Exception {
        var learner = people.actor(new PersonId(UUID.fromString(ids[0])), ben.centre(), Role.LEARNER);
        var evidence = context.getBean(SubmittingEvidence.class);
        var units = context.getBean(AssessingUnits.class);
        for (int i = 0; i < UPLOADS; i++) upload(evidence, learner, new EvidenceId(UUID.fromString(ids[1])), random);
        doing = "judge";
        say("TRY", "JUDGE", ids[2]);
        ben.run(() -> context.getBean(Judging.class).judge(CrashTest.pass(ids[2], ids[3])));
        say("ACK", "JUDGE", ids[2]);
        doing = "";
        var unit = new UnitAssessmentId(UUID.fromString(ids[4]));
        learner.run(() -> units.declareUnit(unit));
        doing = "sign";
        say("TRY", "SIGN", ids[4]);
        ben.run(() -> units.move(unit, SignOffMove.SIGN_OFF_AS_TRAINEE, ""));
        say("ACK", "SIGN", ids[4]);
        doing = "";
    }

    private static void upload(SubmittingEvidence evidence, Actor learner, EvidenceId draft, Random random)
            throws Exception {
        byte[] noise = new byte[random.nextInt(20, 100_000)];
        random.nextBytes(noise);
        byte[] content = HexFormat.of().formatHex(noise).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var file = FileId.next();
        var sha256 = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
        doing = "upload";
        say("TRY", "UPLOAD", file.value() + " " + sha256);
        if (fault.equals("says-so-before-it-is")) say("ACK", "UPLOAD", file.value() + " " + sha256);
        learner.call(() -> {
            try {
                return evidence.attach(draft, new FileUpload(file, "notes.txt", new Crossed(content)));
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
        cross("told");
        say("ACK", "UPLOAD", file.value() + " " + sha256);
        doing = "";
    }

    private static synchronized void say(String what, String of, String id) {
        System.out.println("@ " + what + " " + of + " " + id);
        System.out.flush();
    }

    private static void cross(String here) {
        if (place.equals(doing + "." + here) && CROSSED.incrementAndGet() == crossing)
            Runtime.getRuntime().halt(HALTED);
    }

    private static void watch(ConfigurableApplicationContext fresh) {
        fresh.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case DataSource source -> watched(source);
                    case FileStore store -> new WatchedStore(store);
                    default -> bean;
                };
            }
        });
    }

    private static DataSource watched(DataSource source) {
        var wrote = new ThreadLocal<Boolean>();
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        for (var query : queries) {
                            var sql = query.getQuery();
                            if (sql.startsWith("insert into audit_entry")) cross("entry");
                            else if (sql.matches("insert into (evidence_file|judgement|sign_off_step) .*")) {
                                wrote.set(true);
                                cross("row");
                            }
                        }
                    }
                })
                .methodListener(new MethodExecutionListener() {
                    @Override
                    public void beforeMethod(MethodExecutionContext call) {
                        if (isCommit(call)) cross("commit");
                    }

                    @Override
                    public void afterMethod(MethodExecutionContext call) {
                        if (!isCommit(call)) return;
                        wrote.remove();
                        cross("committed");
                    }

                    private boolean isCommit(MethodExecutionContext call) {
                        return call.getMethod().getName().equals("commit") && wrote.get() != null;
                    }
                })
                .build();
    }

    /** What is sent, in two halves and an end. */
    private static final class Crossed extends FilterInputStream {
        private final int half;
        private int sent;

        Crossed(byte[] content) {
            super(new ByteArrayInputStream(content));
            this.half = content.length / 2;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (sent == half) cross("halfway");
            int read = super.read(into, offset, sent < half ? Math.min(length, half - sent) : length);
            if (read < 0) cross("arrived");
            else sent += read;
            return read;
        }
    }

    /** The real one, with places in it; and, where the fault is seeded, one that says that an object is safe before it is. */
    private record WatchedStore(FileStore real) implements FileStore {
        @Override
        public StoredFile put(UUID scope, InputStream content, Inspection inspection) throws IOException {
            cross("begun");
            if (fault.equals("row-before-object")) return later(scope, content, inspection);
            var stored = real.put(scope, content, received -> {
                inspection.look(received);
                cross("looked");
            });
            cross("published");
            return stored;
        }

        private StoredFile later(UUID scope, InputStream content, Inspection inspection) throws IOException {
            byte[] all = content.readAllBytes();
            var aside = java.nio.file.Files.createTempFile("aside", null);
            try {
                java.nio.file.Files.write(aside, all);
                inspection.look(aside);
                var digest = HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(all));
                return new StoredFile(digest, all.length);
            } catch (java.security.NoSuchAlgorithmException impossible) {
                throw new AssertionError(impossible);
            } finally {
                java.nio.file.Files.deleteIfExists(aside);
            }
        }

        @Override
        public InputStream open(UUID scope, String sha256) throws IOException {
            return real.open(scope, sha256);
        }

        @Override
        public InputStream open(UUID scope, String sha256, long from, long length) throws IOException {
            return real.open(scope, sha256, from, length);
        }

        @Override
        public void lend(UUID scope, String sha256, Inspection reader) throws IOException {
            real.lend(scope, sha256, reader);
        }

        @Override
        public long free() throws IOException {
            return real.free();
        }

        @Override
        public void each(UUID scope, Listed listed) throws IOException {
            real.each(scope, listed);
        }

        @Override
        public boolean remove(UUID scope, String sha256, java.time.Instant before) throws IOException {
            return real.remove(scope, sha256, before);
        }

        @Override
        public int forgetArrivals(UUID scope, java.time.Instant before) throws IOException {
            return real.forgetArrivals(scope, before);
        }

        @Override
        public boolean exists(UUID scope, String sha256) throws IOException {
            return real.exists(scope, sha256);
        }
    }

    /** Every module with its front doors, and neither pages nor addresses: those would take longer to start than to die. */
    @TestConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @EntityScan("org.assay")
    @EnableJpaRepositories("org.assay")
    @ComponentScan(
            basePackages = "org.assay",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.ui\\..*",
                                "org\\.assay\\.Assay",
                                "org\\.assay\\.(home|demo|notice)\\..*",
                                ".*(Door|Doors|SafeAnswers)",
                                ".*(Test|Journey)(\\$.*)?",
                                "org\\.assay\\.[A-Z].*",
                                "org\\.assay\\.assessment\\.MortalAssay.*"
                            }))
    static class WithoutScreens {
        @Bean
        StoryClock clock() {
            return new StoryClock();
        }

        @Bean
        @SuppressWarnings("deprecation") // nobody signs in here
        PasswordEncoder passwords() {
            return NoOpPasswordEncoder.getInstance();
        }
    }
}
