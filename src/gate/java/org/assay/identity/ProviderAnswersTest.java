package org.assay.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.MadeUpProvider;
import org.assay.ProvidedAssay;
import org.assay.RunningAssay;
import org.assay.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** What a provider may answer, one thing wrong at a time, against the running product. */
class ProviderAnswersTest {
    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([^;]+)");

    private static ProvidedAssay parts;
    private static RunningAssay assay;
    private static MadeUpProvider provider;

    @BeforeAll
    static void starts() throws Exception {
        parts = ProvidedAssay.get();
        assay = parts.assay();
        provider = parts.madeUp();
        // The journey, which comes later, needs it; meanwhile it starts.
        parts.startKeycloak();
    }

    /** A sign-in that has been begun: what Assay asked of the provider. */
    private record Begun(Visitor visitor, Map<String, String> asked, String session) {
        HttpResponse<String> comesBack(String by, String more) {
            return visitor.visits(assay.at("login/oauth2/code/" + by + "?code=one&state=" + asked.get("state") + more));
        }
    }

    private static Begun begins(String by) {
        var visitor = assay.visitor();
        var answer = visitor.visits(assay.at("oauth2/authorization/" + by));
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var asked = Pattern.compile("&")
                .splitAsStream(to.getRawQuery())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        return new Begun(visitor, asked, cookie(answer));
    }

    private static String cookie(HttpResponse<?> answer) {
        var matcher = COOKIE.matcher(String.join("\n", answer.headers().allValues("Set-Cookie")));
        return matcher.find() ? matcher.group(1) : "";
    }

    private static HttpResponse<String> answered(
            Begun begun,
            UnaryOperator<JWTClaimsSet.Builder> but,
            BiFunction<MadeUpProvider, JWTClaimsSet, String> sign) {
        var right = provider.claims(UUID.randomUUID().toString(), begun.asked().get("nonce"), "admins");
        provider.handsOut(
                sign.apply(provider, but.apply(right).build()), begun.asked().get("code_challenge"));
        return begun.comesBack("made-up", "");
    }

    private static void isRefused(UnaryOperator<JWTClaimsSet.Builder> but) {
        var begun = begins("made-up");
        var answer = answered(begun, but, MadeUpProvider::signed);
        isRefused(begun, answer, SignInRefusal.NOT_PROVEN);
    }

    private static void isRefused(Begun begun, HttpResponse<String> answer, SignInRefusal why) {
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?refused=" + why.code());
        assertThat(begun.visitor().opens("login?refused=" + why.code()).text()).contains(why.sentence());
        assertThat(begun.visitor()
                        .visits(assay.at(""))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login");
    }

    @Test
    @DisplayName(
            "T31 T32 a right answer signs in, by proof key and nonce, into a session with another id and a cookie that is kept close")
    void aRightAnswerSignsIn() {
        var begun = begins("made-up");
        assertThat(begun.asked())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "nonce", "state");

        var answer = answered(begun, right -> right, MadeUpProvider::signed);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("refused");
        assertThat(cookie(answer)).matches("[0-9A-F]{32}").isNotEqualTo(begun.session());
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(begun.visitor().opens("providers").text()).contains("No group gives a role here yet");
    }

    @Test
    @DisplayName("T32 a token of another issuer is refused")
    void anotherIssuer() {
        isRefused(right -> right.issuer("https://login.example.org"));
    }

    @Test
    @DisplayName(
            "T32 a token for another audience is refused, also where ours is one of several and somebody else asked for it")
    void anotherAudience() {
        isRefused(right -> right.audience("another"));
        isRefused(right -> right.audience(List.of("assay", "another")).claim("azp", "another"));
    }

    @Test
    @DisplayName("T32 a token with another nonce, or none, is refused")
    void anotherNonce() {
        isRefused(right -> right.claim("nonce", "another"));
        isRefused(right -> right.claim("nonce", null));
    }

    @Test
    @DisplayName("T32 an expired token is refused")
    void expired() {
        isRefused(right -> right.issueTime(Date.from(Instant.now().minusSeconds(900)))
                .expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    @Test
    @DisplayName("T32 a token that another key signed is refused, and one that nobody signed")
    void anotherSignature() {
        var begun = begins("made-up");
        isRefused(begun, answered(begun, right -> right, MadeUpProvider::signedByAnother), SignInRefusal.NOT_PROVEN);
        var again = begins("made-up");
        isRefused(
                again,
                answered(again, right -> right, (made, claims) -> new com.nimbusds.jwt.PlainJWT(claims).serialize()),
                SignInRefusal.NOT_PROVEN);
    }

    @Test
    @DisplayName("T32 an answer by another provider's address, from another issuer, or to no question is no answer")
    void anotherProvidersAnswer() {
        var begun = begins("made-up");
        isRefused(begun, begun.comesBack("harbourside", ""), SignInRefusal.NOT_FINISHED);
        var named = begins("made-up");
        isRefused(
                named, named.comesBack("made-up", "&iss=https%3A%2F%2Flogin.example.org"), SignInRefusal.NOT_FINISHED);
        var forged = begins("made-up");
        isRefused(
                forged,
                forged.visitor().visits(assay.at("login/oauth2/code/made-up?code=one&state=another")),
                SignInRefusal.NOT_FINISHED);
    }

    @Test
    @DisplayName("T32 somebody to whom no centre gave a role reads who gives one, and has no session")
    void nobodyGaveARole() {
        var begun = begins("made-up");
        var answer = answered(
                begun,
                right -> right.claim("realm_access", Map.of("roles", List.of("northgate-admins"))),
                MadeUpProvider::signed);
        isRefused(begun, answer, SignInRefusal.NO_ROLE);
    }

    @Test
    @DisplayName("T32 a provider that does not answer is said to, and stops nobody else")
    void aProviderIsDown() {
        var visitor = assay.visitor();
        assertThat(visitor.opens("login").text())
                .contains("Continue with A silent account", "Continue with A made-up account");
        for (var name : List.of("silent", "misnamed")) {
            var answer = visitor.visits(assay.at("oauth2/authorization/" + name));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(name)
                    .endsWith("/login?refused=provider-down");
        }
        assertThat(visitor.opens("login?refused=provider-down").text())
                .contains(SignInRefusal.PROVIDER_DOWN.sentence());
    }

    @Test
    @DisplayName("T31 a sign-out token that is an identity token signs nobody out")
    void aForgedSignOut() {
        var begun = begins("made-up");
        var subject = UUID.randomUUID().toString();
        answered(begun, right -> right.subject(subject), MadeUpProvider::signed);

        var forged = provider.signed(provider.claims(subject, "none").build());
        var answer = begun.visitor().posts("logout/connect/back-channel/made-up", "logout_token=" + forged);

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(assay.database()
                        .sql("select count(*) from provider_sign_out where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("T31 what a tab asks without its own token, or with that of another tab, is refused")
    void anotherTabsToken() {
        var begun = begins("made-up");
        answered(begun, right -> right, MadeUpProvider::signed);
        var one = begun.visitor().tab();
        var other = begun.visitor().tab();

        assertThat(one.asks("providers", "").body())
                .doesNotContain("No group gives a role")
                .contains("appError");
        assertThat(one.asks("providers", other.key()).body())
                .doesNotContain("No group gives a role")
                .contains("appError");
        assertThat(other.goes("providers").text()).contains("No group gives a role here yet");
    }

    @Test
    @DisplayName("T31 what an open page asks after its role has ended is answered as to anybody without a session")
    void anOpenPageWhoseRoleHasEnded() throws Exception {
        var begun = begins("made-up");
        var subject = UUID.randomUUID().toString();
        answered(begun, right -> right.subject(subject), MadeUpProvider::signed);
        var page = begun.visitor().tab();
        assertThat(page.goes("providers").text()).contains("No group gives a role here yet");
        var person = assay.database()
                .sql("select person from person_identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();

        assay.door(People.class).endAll(List.of(new PersonId(person)), parts.elsewhere(), Role.CENTRE_ADMIN);

        String answer = "";
        for (int tries = 0; tries < 100 && !answer.contains("sessionExpired"); tries++) {
            Thread.sleep(50);
            answer = page.asks("providers", page.key()).body();
        }
        assertThat(answer).contains("sessionExpired").doesNotContain("No group gives");
    }

    @Test
    @DisplayName("outside a demonstration nobody signs in by user name and password")
    void noPasswords() {
        var people = assay.door(People.class);
        var person = people.enter("somebody", "Somebody", "correct horse");
        people.join(person, parts.elsewhere(), Role.CENTRE_ADMIN);
        var visitor = assay.visitor();
        visitor.posts("login", "username=somebody&password=correct+horse");

        assertThat(visitor.visits(assay.at("")).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(visitor.opens("login").text()).doesNotContain("type=\\\"password\\\"", "type=\"password\"");
        assertThat(assay.door(FilterChainProxy.class).getFilterChains())
                .flatMap(org.springframework.security.web.SecurityFilterChain::getFilters)
                .noneMatch(UsernamePasswordAuthenticationFilter.class::isInstance);
    }

    @Test
    @DisplayName(
            "T32 an address that the provider has seen to be theirs is written to, and one that it has not is never")
    void anAddressIsWrittenToOnceItIsSeenToBeTheirs() {
        assertThat(written("one@elsewhere.example", true)).containsExactly("one@elsewhere.example");
        assertThat(written("two@elsewhere.example", false)).isEmpty();
        assertThat(written("three@elsewhere.example", null)).isEmpty();
        assertThat(written("no address", true)).isEmpty();
    }

    private static List<String> written(String address, @Nullable Boolean seen) {
        var begun = begins("made-up");
        var subject = UUID.randomUUID().toString();
        var claims = provider.claims(subject, begun.asked().get("nonce"), "admins")
                .claim("email", address)
                .claim("email_verified", seen);
        provider.handsOut(provider.signed(claims.build()), begun.asked().get("code_challenge"));
        begun.comesBack("made-up", "");
        var person =
                assay.door(Identities.class).whoIs(provider.issuer(), subject).orElseThrow();
        return assay.door(People.class).recipients(List.of(person.id())).values().stream()
                .map(Recipient::address)
                .toList();
    }
}
