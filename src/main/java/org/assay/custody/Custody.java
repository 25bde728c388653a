package org.assay.custody;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.platform.FileStore;
import org.assay.platform.FileStores;
import org.assay.platform.Refused;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/**
 * The commands of whoever runs an installation. The first argument is the command, the others are its own and any property of the
 * product; the profile {@code postgres} is always on.
 */
public final class Custody {
    private static final String USAGE = """
            move     --from=FOLDER                    brings a trial's database and files to a new, empty PostgreSQL
            backup   --to=FOLDER --checkpoint=FILE    writes rows and files to the folder, and what the records are to the file
            restore  --from=FOLDER --checkpoint=FILE  brings a backup to a new, empty PostgreSQL; FOLDER is one of those in the backup's
            """;

    private static final Map<String, List<String>> COMMANDS = Map.of(
            "move", List.of("from"),
            "backup", List.of("to", "checkpoint"),
            "restore", List.of("from", "checkpoint"));

    private final Environment environment;
    private final FileStore files;
    private final PrintStream out;

    private Custody(Environment environment, FileStore files, PrintStream out) {
        this.environment = environment;
        this.files = files;
        this.out = out;
    }

    /** Whether a command is wanted, and not the product. */
    public static boolean wanted(String... arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    }

    /** Runs a command and answers with the exit code: 0 done, 1 refused with a sentence, 2 called wrongly. */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    static int run(PrintStream out, String... arguments) {
        var command = arguments[0];
        var given = Arrays.copyOfRange(arguments, 1, arguments.length);
        for (var needed : COMMANDS.getOrDefault(command, List.of()))
            if (Arrays.stream(given).noneMatch(one -> one.matches("--" + needed + "=.+"))) {
                out.println(command + " needs --" + needed + ".\n" + USAGE);
                return 2;
            }
        try (var started = new SpringApplicationBuilder(Means.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .profiles("postgres")
                .run(plainly(given))) {
            var custody = new Custody(started.getEnvironment(), started.getBean(FileStore.class), out);
            custody.does(command);
            return 0;
        } catch (Refused | SQLException | IOException | DataAccessException | FlywayException refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    /** A command speaks to whoever typed it, not to a collector of logs. */
    private static String[] plainly(String... given) {
        return Stream.concat(
                        Arrays.stream(given),
                        Stream.of("--logging.structured.format.console=", "--logging.level.root=warn"))
                .toArray(String[]::new);
    }

    /** What a command stands on: the settings, and the store of files. */
    @Import(FileStores.class)
    static class Means {}

    private void does(String command) throws SQLException, IOException {
        switch (command) {
            case "move" ->
                new Bringing(database(), files, out::println)
                        .bring(new Trial(path("from")), "Assay may now be started on it.");
            case "restore" -> {
                var backup = new Backup(path("from"), Checkpoint.read(path("checkpoint")));
                new Bringing(database(), files, out::println).bring(backup, "Assay may now be started on it.");
            }
            default -> new Backing(database(), files, out::println).up(path("to"), path("checkpoint"));
        }
    }

    private Path path(String name) {
        return Path.of(environment.getRequiredProperty(name));
    }

    private Database database() {
        var url = property("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:"))
            throw new Refused(
                    "custody-postgresql",
                    "This works on PostgreSQL alone. Set spring.datasource.url (ASSAY_DATABASE_URL) to an address such as"
                            + " jdbc:postgresql://localhost:5432/assay. The data folder of a trial is copied while Assay is stopped.");
        return new Database(
                url,
                new Database.Role(property("spring.flyway.user"), property("spring.flyway.password")),
                new Database.Role(property("assay.backup.user"), property("assay.backup.password")));
    }

    private String property(String name) {
        return Optional.ofNullable(environment.getProperty(name)).orElse("");
    }
}
