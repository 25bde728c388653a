package org.assay;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The real Keycloak, with two realms made from the one that a container is started with: one signs people of Northgate in, the other
 * people of Harbourside. The same people and groups are in both.
 */
public final class Keycloak {
    public static final String NORTHGATE = "assay";
    public static final String HARBOURSIDE = "harbourside";
    public static final String SECRET = "assay-demo-secret";
    /** By which everybody in it signs in. */
    public static final String PASSWORD = "assay-demo";

    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Process process;
    private final RestClient http;

    private Keycloak(int port, Process process) {
        this.port = port;
        this.process = process;
        this.http = RestClient.create("http://localhost:" + port);
    }

    /** Begins to start it; it is there when {@link #awaitReady} returns, and ends with this virtual machine. */
    public static Keycloak starting(int port, int assay) throws IOException {
        var home = home();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        var imports = Files.createDirectories(home.resolve("data/import"));
        var realm = Files.readString(Path.of("docker/keycloak/assay-realm.json"))
                .replace("http://localhost:8080", "http://localhost:" + assay)
                .replace("http://assay:8080", "http://localhost:" + assay);
        Files.writeString(
                imports.resolve(NORTHGATE + "-realm.json"),
                realm.replace("back-channel/keycloak", "back-channel/northgate"));
        Files.writeString(
                imports.resolve(HARBOURSIDE + "-realm.json"),
                realm.replace("\"realm\": \"assay\"", "\"realm\": \"" + HARBOURSIDE + "\"")
                        .replace("back-channel/keycloak", "back-channel/harbourside"));
        var command = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD));
        var process = command.redirectErrorStream(true)
                .redirectOutput(Path.of("target/keycloak.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        return new Keycloak(port, process);
    }

    private static Path home() throws IOException {
        try (var unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("The profile gate unpacks Keycloak; run it with that."));
        }
    }

    /** The script starts another process, which it does not take with it. */
    private static void end(Process process) {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** A port that is free now. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Keycloak awaitReady() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                http.get()
                        .uri("/realms/" + HARBOURSIDE + "/.well-known/openid-configuration")
                        .retrieve()
                        .toBodilessEntity();
                http.get()
                        .uri("/realms/" + NORTHGATE + "/.well-known/openid-configuration")
                        .retrieve()
                        .toBodilessEntity();
                return this;
            } catch (RestClientException notYet) {
                if (!process.isAlive() || Instant.now().isAfter(end))
                    throw new IllegalStateException("Keycloak did not start; see target/keycloak.log.", notYet);
                Thread.sleep(200);
            }
        }
    }

    /** What an administrator of Keycloak does to somebody there. */
    public Account account(String realm, String username) {
        var found = ask(HttpMethod.GET, "/admin/realms/" + realm + "/users?exact=true&username=" + username, null);
        return new Account(
                realm,
                ((Map<?, ?>) ((List<?>) Objects.requireNonNull(found)).getFirst())
                        .get("id")
                        .toString());
    }

    public final class Account {
        private final String at;
        private final String realm;

        private Account(String realm, String id) {
            this.realm = realm;
            at = "/admin/realms/" + realm + "/users/" + id;
        }

        public void changesEmail(String email) {
            ask(HttpMethod.PUT, at, Map.of("email", email, "emailVerified", true));
        }

        public void leaves(String group) {
            var groups = (List<?>) Objects.requireNonNull(
                    ask(HttpMethod.GET, "/admin/realms/" + realm + "/groups?exact=true&search=" + group, null));
            ask(HttpMethod.DELETE, at + "/groups/" + ((Map<?, ?>) groups.getFirst()).get("id"), null);
        }

        /** Keycloak tells whoever they signed in to. */
        public void isSignedOut() {
            ask(HttpMethod.POST, at + "/logout", null);
        }
    }

    private Object ask(HttpMethod method, String path, Object body) {
        var request = http.method(method).uri(path).header("Authorization", "Bearer " + token());
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body);
        return request.retrieve().body(Object.class);
    }

    private Object token() {
        var answer = http.post()
                .uri("/realms/master/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(MultiValueMap.fromSingleValue(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD)))
                .retrieve()
                .body(Map.class);
        return Objects.requireNonNull(answer).get("access_token");
    }

    /** As its tokens name it. */
    public static String issuer(int port, String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    public int port() {
        return port;
    }
}
