package org.assay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assay.platform.S3Server;
import org.assay.platform.ScannerDaemon;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * The whole product as somebody who tries it out starts it: the demo story told, a real port, a folder and a database of its own. It
 * is started once for all tests of a run and ends with it, so a test that changes the story takes people and things of its own.
 */
public final class RunningAssay {
    /** By which everybody in the story signs in. */
    public static final String PASSWORD = "assay-demo";

    private static RunningAssay running;
    private static RunningAssay onRealParts;
    private static RunningAssay instead;

    private final ConfigurableApplicationContext context;
    private final Traffic traffic;
    private final JdbcClient database;
    private final PostgreSql postgreSql;
    private final Borrows borrows;

    private RunningAssay(
            ConfigurableApplicationContext context,
            Traffic traffic,
            Borrows borrows,
            JdbcClient database,
            PostgreSql postgreSql) {
        this.context = context;
        this.traffic = traffic;
        this.borrows = borrows;
        this.database = database;
        this.postgreSql = postgreSql;
    }

    /** The running product; the first who asks waits until its story is told. */
    public static synchronized RunningAssay get() {
        if (instead != null) return instead.inPlace();
        if (running == null) {
            running = started(folder(), List.of(inMemory()));
        }
        return running.inPlace();
    }

    /** Lets {@link #get} answer with this one, so that the same steps are walked on other parts; null puts the first one back. */
    public static synchronized void takeInstead(RunningAssay other) {
        instead = other;
    }

    /**
     * The same on the parts of a real installation: PostgreSQL, at work as the role that owns nothing, with few connections for many who
     * ask; a store that speaks the S3 API; ClamAV's daemon.
     */
    public static synchronized RunningAssay onRealParts() {
        if (onRealParts == null) {
            var postgreSql = PostgreSql.fresh();
            var settings = new ArrayList<>(postgreSql.settings());
            settings.add("spring.datasource.hikari.maximum-pool-size=4");
            settings.addAll(storeAndScanner());
            var started = started(folder(), settings);
            onRealParts =
                    new RunningAssay(started.context, started.traffic, started.borrows, postgreSql.owner(), postgreSql);
        }
        return onRealParts.inPlace();
    }

    private static List<String> storeAndScanner() {
        try {
            var store = new S3Server(Files.createDirectories(folder().resolve("store")));
            store.make("evidence");
            var scanner = new ScannerDaemon(Files.createDirectories(folder().resolve("scanner")));
            scanner.start();
            Runtime.getRuntime().addShutdownHook(new Thread(scanner::killNow));
            return List.of(
                    "assay.files.s3.bucket=evidence",
                    "assay.files.s3.endpoint=" + store.endpoint(),
                    "assay.files.s3.key=" + S3Server.KEY,
                    "assay.files.s3.secret=" + S3Server.SECRET,
                    "assay.scan.clamd=" + scanner.address());
        } catch (Exception broken) {
            throw new IllegalStateException("The store or the scanner did not start.", broken);
        }
    }

    /** One of its own on a database that has rows already, with the files of this folder; whoever asks closes it. */
    public static RunningAssay alone(PostgreSql postgreSql, Path data, String... more) {
        var settings = new ArrayList<>(postgreSql.settings());
        settings.addAll(List.of(more));
        var started = started(data, settings);
        return new RunningAssay(started.context, started.traffic, started.borrows, postgreSql.owner(), postgreSql);
    }

    /** As somebody who tries it out starts it, with everything in this folder. */
    public static RunningAssay triedIn(Path data) {
        return started(data, List.of());
    }

    /** One whose connections somebody else chooses; whoever asks closes it. */
    static RunningAssay routed(PostgreSql postgreSql, UnaryOperator<DataSource> routing, String... more) {
        var settings = new ArrayList<>(postgreSql.settings());
        settings.addAll(List.of(more));
        var started = started(folder(), settings, "demo", routing);
        return new RunningAssay(started.context, started.traffic, started.borrows, postgreSql.owner(), postgreSql);
    }

    public void close() {
        context.close();
    }

    /** Where it tells how it is. */
    public URI watched(String path) {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.management.port") + path);
    }

    /** The folder that it keeps its files in. */
    public Path data() {
        return Path.of(context.getEnvironment().getRequiredProperty("assay.data"));
    }

    /** Who is signed in is held for the whole JVM; a test that started a part of the product since has put its own holder there. */
    public RunningAssay inPlace() {
        SecurityContextHolder.setContextHolderStrategy(context.getBean(SecurityContextHolderStrategy.class));
        return this;
    }

    /** A new installation on PostgreSQL, without a story or anybody in it; it is there for whoever asked, and for the rest of the run. */
    public static RunningAssay anew(List<String> settings) {
        var postgreSql = PostgreSql.fresh();
        var all = new ArrayList<>(postgreSql.settings());
        all.addAll(settings);
        var started = started(folder(), all, "none");
        return new RunningAssay(started.context, started.traffic, started.borrows, postgreSql.owner(), postgreSql)
                .inPlace();
    }

    /** The same on the database that a trial has; whoever asks closes it. */
    public static RunningAssay anewOnH2(List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add(inMemory());
        return started(folder(), all, "none").inPlace();
    }

    private static String inMemory() {
        return "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    }

    private static RunningAssay started(Path data, List<String> database) {
        return started(data, database, "demo");
    }

    private static RunningAssay started(Path data, List<String> database, String profile) {
        return started(data, database, profile, UnaryOperator.identity());
    }

    private static RunningAssay started(
            Path data, List<String> database, String profile, UnaryOperator<DataSource> routing) {
        var traffic = new Traffic();
        var borrows = new Borrows();
        var given = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "spring.profiles.active=" + profile,
                                "assay.data=" + data,
                                "vaadin.productionMode=true",
                                "spring.main.banner-mode=off"),
                        database.stream())
                .forEach(setting -> given.put(setting.substring(0, setting.indexOf('=')), setting));
        var settings = given.values().stream();
        var context = new SpringApplicationBuilder(Assay.class)
                .initializers(fresh -> prepare(fresh, traffic, borrows, routing))
                .run(settings.map(setting -> "--" + setting).toArray(String[]::new));
        return new RunningAssay(context, traffic, borrows, context.getBean(JdbcClient.class), null);
    }

    private static void prepare(
            ConfigurableApplicationContext fresh, Traffic traffic, Borrows borrows, UnaryOperator<DataSource> routing) {
        var beans = fresh.getBeanFactory();
        beans.registerSingleton("productOnly", new ProductOnly());
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? borrows.watching(traffic.watching(routing.apply(source)))
                        : bean;
            }
        });
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "running-assay-")
                    .toAbsolutePath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address of a path of the product, with or without its leading slash. */
    public URI at(String path) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:" + port + "/" + path.replaceFirst("^/", ""));
    }

    /** Somebody at the door, without a session. */
    public Visitor visitor() {
        return new Visitor(this);
    }

    /** Somebody of the story, signed in, under the first of their hats. */
    public Visitor visitor(String username) {
        return visitor().signsIn(username, PASSWORD);
    }

    /** The product's database, past every wall, for finding ids; what is written outside a transaction is not kept. */
    public JdbcClient database() {
        return database;
    }

    /** The PostgreSQL that it works on; null where it works on H2. */
    public PostgreSql postgreSql() {
        return postgreSql;
    }

    /** What goes between the product and its database. */
    public Traffic traffic() {
        return traffic;
    }

    /** Who takes a connection to it. */
    public Borrows borrows() {
        return borrows;
    }

    /** Publishes an event as a module does, in the transaction that is open. */
    public void tells(Object event) {
        context.publishEvent(event);
    }

    /** A front door of the product, for the first fixture of a journey. */
    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }
}
