package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.Statements;
import org.assay.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** When a session ends by itself. */
@TestDatabase
class WornHatTest {
    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final Duration second = Duration.ofSeconds(1);
    private long nanos;
    private Instant now = Instant.now();
    private CentreId centre;
    private PersonId person;
    private HeldHats held;

    @BeforeEach
    void somebodyIsSignedIn() {
        centre = people.openCentre("Centre " + UUID.randomUUID());
        person = people.enter(UUID.randomUUID().toString(), "Somebody", null);
        people.join(person, centre, Role.ASSESSOR);
        held = new HeldHats(database, transaction, Set.of(), () -> nanos);
        var principal = new SignedInPerson(
                person, "Somebody", "somebody", null, people.hats(person).getFirst());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    @AfterEach
    void nobodyIs() {
        SecurityContextHolder.clearContext();
    }

    private record Answer(MockHttpServletRequest request, MockHttpServletResponse response, boolean wentOn) {}

    private Answer asks(String accepted) throws Exception {
        var request = new MockHttpServletRequest("GET", "/record");
        request.getSession();
        request.addHeader("Accept", accepted);
        var response = new MockHttpServletResponse();
        var rest = new MockFilterChain();
        new WornHat(held, () -> now).doFilter(request, response, rest);
        return new Answer(request, response, rest.getRequest() != null);
    }

    @Test
    @DisplayName("T31 a role that has ended ends the session with the first request a second later")
    void aRoleThatHasEnded() throws Exception {
        assertThat(asks("text/html").wentOn()).isTrue();
        people.endAll(List.of(person), centre, Role.ASSESSOR);
        nanos += second.toNanos();

        var page = asks("text/html");

        assertThat(page.wentOn()).isFalse();
        assertThat(page.response().getRedirectedUrl()).isEqualTo(SignInRefusal.ENDED.address());
        assertThat(page.request().getSession(false)).isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    @DisplayName("T31 what is no page is answered as to anybody without a session")
    void somethingElseIsAskedFor() throws Exception {
        people.endAll(List.of(person), centre, Role.ASSESSOR);

        var file = asks("*/*");

        assertThat(file.wentOn()).isTrue();
        assertThat(file.request().getSession(false)).isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    @DisplayName("T31 within a second somebody is asked about once")
    void askedOnce() throws Exception {
        assertThat(asks("text/html").wentOn()).isTrue();
        var somebody = principal();
        assertThat(Statements.during(() -> held.holds(somebody))).isEmpty();
        nanos += second.toNanos();
        assertThat(Statements.during(() -> held.holds(somebody))).hasSize(1);
    }

    @Test
    @DisplayName("T31 after twelve hours a session ends however busy it is")
    void longEnough() throws Exception {
        now = now.plus(Duration.ofHours(11));
        assertThat(asks("text/html").wentOn()).isTrue();
        now = now.plus(Duration.ofHours(2));
        assertThat(asks("text/html").response().getRedirectedUrl()).isEqualTo(SignInRefusal.LONG_ENOUGH.address());
    }

    private SignedInPerson principal() {
        return new SignedInPerson(
                person, "Somebody", "somebody", null, people.hats(person).getFirst());
    }
}
