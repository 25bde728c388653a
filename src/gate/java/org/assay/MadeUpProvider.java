package org.assay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * An identity provider that says whatever a test makes it say, with everything around it right: its configuration, its keys, and that it
 * hands a token out only against the proof key. A real one cannot be brought to lie.
 */
public final class MadeUpProvider {
    public static final String CLIENT = "assay";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey another;
    private final AtomicReference<String> next = new AtomicReference<>("");
    private volatile String challenge = "";

    public MadeUpProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            another = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (JOSEException | IOException broken) {
            throw new IllegalStateException(broken);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Somebody as this provider knows them, and everything right about it. */
    public JWTClaimsSet.Builder claims(String subject, String nonce, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .claim("name", "Somebody called " + subject)
                .claim("nonce", nonce)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** Under the name of a key that it publishes, by one that it does not. */
    public String signedByAnother(JWTClaimsSet claims) {
        return signed(claims, another);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What it hands out for the next code, to whoever has the proof key of this challenge. */
    public void handsOut(String token, String against) {
        next.set(token);
        challenge = against;
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}""".formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = Arrays.stream(new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        if (!challenge.equals(hash(form.getOrDefault("code_verifier", ""))))
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        else
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + next.get() + "\"}");
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
