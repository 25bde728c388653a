package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container files hold together: what one of them asks for, another gives, and the product knows it. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");

    private final Map<String, Map<String, Object>> services = services();

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Map<String, Object> compose = new Yaml(new SafeConstructor(options)).load(read("compose.yml"));
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    private static String read(String file) {
        try {
            return Files.readString(DOCKER.resolve(file));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_key_of_the_example_is_used_and_every_key_that_is_used_is_explained() {
        var used = found("\\$\\{(\\w+)", read("compose.yml"));
        used.add("COMPOSE_PROFILES");
        var example = read(".env.example");

        assertThat(found("^(\\w+)=", example)).isEqualTo(used);
        assertThat(Pattern.compile("(?<!#.{0,200})\\n\\n\\w+=").matcher(example).results())
                .as("keys without a word before them")
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_product_knows_every_setting_that_its_container_gets() throws IOException {
        var known = new TreeSet<String>();
        for (var file : List.of("application.properties", "application-postgres.properties")) {
            var text = Files.readString(Path.of("src/main/resources", file));
            known.addAll(found("\\$\\{([A-Z_]+)", text));
            found("^#? ?([a-z][\\w.-]+)=", text).forEach(property -> known.add(variable(property)));
        }
        known.addAll(Set.of("SPRING_PROFILES_ACTIVE", "JAVA_TOOL_OPTIONS", "SERVER_FORWARD_HEADERS_STRATEGY"));
        known.add("ASSAY_SECRET"); // has no value of its own to stand in the properties
        for (var setting : List.of("HOST", "PORT", "USERNAME", "PASSWORD")) known.add("SPRING_MAIL_" + setting);
        // Of a provider by a name of our choice: the words are those of its record, without the hyphens.
        var provider = Files.readString(Path.of("src/main/java/org/assay/identity/ProviderSettings.java"));
        found("@DefaultValue(?:\\(.*?\\))? (?:String|List<String>) (\\w+)", provider)
                .forEach(word -> known.add("ASSAY_OIDC_KEYCLOAK_" + word.toUpperCase(Locale.ROOT)));
        var environment = (Map<String, Object>) services.get("assay").get("environment");

        assertThat(environment.keySet()).isSubsetOf(known).hasSizeGreaterThan(15);
    }

    /** As Spring Boot reads a property from the environment; both ways of writing a hyphen are ours. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Test
    void every_image_has_a_version_and_what_ends_is_started_again() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder("proxy", "assay", "database", "identity", "store", "scanner", "mail");
        services.forEach((name, service) -> {
            if (!name.equals("assay"))
                assertThat((String) service.get("image")).as(name).matches(".+:[\\w.-]*\\d[\\w.-]*");
            assertThat(service).as(name).containsEntry("restart", "unless-stopped");
        });
        assertThat(found("^FROM \\S+:(\\S+)", read("Dockerfile")))
                .allSatisfy(version -> assertThat(version).contains("25"));
    }

    @Test
    void the_product_and_its_proxy_run_without_rights_and_write_nowhere_else() {
        for (var name : List.of("assay", "proxy"))
            assertThat(services.get(name))
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(read("Dockerfile"))
                .contains("\nUSER 10001:10001\n", "\nHEALTHCHECK ")
                .doesNotContain("/root");
    }

    @Test
    void every_file_that_a_container_reads_is_there() {
        assertThat(found("^ +- \\./(\\S+?):", read("compose.yml")))
                .contains("proxy/nginx.conf", "database/roles.sql")
                .allSatisfy(file -> assertThat(DOCKER.resolve(file)).exists());
        assertThat(found("^COPY (?:--\\S+ )?(docker/\\S+)", read("Dockerfile")))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void the_proxy_takes_what_the_product_takes_and_its_scanner_looks_at_all_of_it() {
        long largest = Long.parseLong(found("client_max_body_size (\\d+)m;", read("proxy/nginx.conf"))
                .iterator()
                .next());
        assertThat(largest).isGreaterThan(200).isLessThan(300);
        assertThat(read("proxy/nginx.conf")).contains("hash $assay_node consistent", "X-Forwarded-For $remote_addr");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_database_is_set_for_more_than_its_own_small_defaults() {
        var settings = (List<String>) services.get("database").get("command");

        assertThat(settings)
                .as("as the benchmark's PostgreSQL reads them too")
                .allSatisfy(setting -> assertThat(setting).matches("--\\w+=\\S+"))
                .extracting(setting -> setting.replaceAll("--|=.*", ""))
                .contains("shared_buffers", "effective_cache_size")
                .doesNotHaveDuplicates();
        assertThat(services.get("database")).containsKey("shm_size");
    }

    @Test
    void the_scripts_are_scripts() throws Exception {
        for (var script : List.of("backup", "restore", "healthy", "database/new", "database/roles.sh")) {
            var file = DOCKER.resolve(script);
            assertThat(file.toFile().canExecute() || script.endsWith(".sh"))
                    .as(script)
                    .isTrue();
            var shell = Files.readAllLines(file).getFirst().endsWith("bash") ? "bash" : "sh";
            var checked = new ProcessBuilder(shell, "-n", file.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(checked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .as(script)
                    .isEmpty();
            assertThat(checked.waitFor()).as(script).isZero();
        }
    }
}
