package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.Keycloak;
import org.assay.ProvidedAssay;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.identity.CentreId;
import org.assay.identity.InvitationState;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.PersonName;
import org.assay.identity.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two centres, each with its own provider in the real Keycloak, and one person after another who signs in by them in a real browser. */
class ProviderSignInJourney {
    private static final double PATIENCE = 30_000;

    private final ProvidedAssay parts = ProvidedAssay.get();

    @Test
    @DisplayName(
            "T31 T32 by their own provider people land in their own centre with the roles of their groups, and in no other, until it ends")
    void peopleSignInByTheirOwnProvider() throws Exception {
        var keycloak = parts.keycloak();
        try (var nadia = new Browsing()) {
            nadia.signsIn("Northgate’s account", "nadia").is("Centre administrator", ProvidedAssay.NORTHGATE);
            assertThat(nadia.asked)
                    .singleElement()
                    .asString()
                    .contains("code_challenge=", "code_challenge_method=S256", "nonce=");
            assertThat(nadia.sessionAfter).isNotEqualTo(nadia.sessionBefore);
            nadia.mapsAGroup("northgate-assessors", Role.ASSESSOR).mapsAGroup("northgate-verifiers", Role.IQA);
            nadia.signsOutEverywhere()
                    .signsIn("Northgate’s account", "nadia")
                    .is("Centre administrator", ProvidedAssay.NORTHGATE)
                    .actsAs("Assessor")
                    .is("Assessor", ProvidedAssay.NORTHGATE);
        }
        var nadia = only(parts.northgate(), "Nadia Rahman");
        assertThat(people().hats(nadia)).hasSize(2);

        try (var sorcha = new Browsing()) {
            sorcha.signsIn("Harbourside’s account", "sorcha").is("Centre administrator", ProvidedAssay.HARBOURSIDE);
            sorcha.opens("audit").doesNotRead("Nadia Rahman");
        }
        assertThat(names(parts.harbourside())).containsExactly("Sorcha Byrne");
        theSameGroupAndAddressElsewhereIsSomebodyElse(nadia);
        anotherAddressIsTheSamePerson(keycloak, nadia);
        whoWasInvitedIsThatPerson();
        aGroupThatIsLeft(keycloak, nadia);
        aRoleThatEnds(nadia);
        aSignOutAtTheProvider(keycloak);
    }

    /** At Harbourside's provider there is a Nadia too: the same address, the same groups, and they give nothing anywhere. */
    private void theSameGroupAndAddressElsewhereIsSomebodyElse(PersonId nadia) {
        try (var other = new Browsing()) {
            other.begins("Harbourside’s account", "nadia")
                    .reads("You are known, but no centre has given you a role.")
                    .opens("")
                    .reads("Sign in");
        }
        assertThat(names(parts.harbourside())).containsExactly("Sorcha Byrne");
        assertThat(people().hats(nadia)).hasSize(2);
        assertThat(called("Nadia Rahman")).hasSize(2);
    }

    private void anotherAddressIsTheSamePerson(Keycloak keycloak, PersonId nadia) {
        keycloak.account(Keycloak.NORTHGATE, "nadia").changesEmail("n.rahman@northgate.example");
        keycloak.account(Keycloak.NORTHGATE, "owen").changesEmail("nadia@northgate.example");
        try (var same = new Browsing()) {
            same.signsIn("Northgate’s account", "nadia").is("Centre administrator", ProvidedAssay.NORTHGATE);
        }
        try (var owen = new Browsing()) {
            owen.signsIn("Northgate’s account", "owen").is("Internal verifier (IQA)", ProvidedAssay.NORTHGATE);
        }
        assertThat(only(parts.northgate(), "Nadia Rahman")).isEqualTo(nadia);
        assertThat(called("Nadia Rahman")).hasSize(2);
        assertThat(names(parts.northgate())).containsExactly("Nadia Rahman", "Owen Hughes");
        assertThat(writtenTo(nadia)).isEqualTo("n.rahman@northgate.example");
    }

    /** Entered at Harbourside by hand and invited to one address; Harbourside's provider knows him, in no group, by another. */
    private void whoWasInvitedIsThatPerson() {
        var address = "p.zielinski@harbourside.example";
        var sorcha = people().actor(only(parts.harbourside(), "Sorcha Byrne"), parts.harbourside(), Role.CENTRE_ADMIN);
        var invited = sorcha.call(() -> parts.assay()
                .door(CentreOffice.class)
                .appoint(address, "P. Zielinski", Set.of(Role.IQA), Standing.QUALIFIED, Set.of(), Optional.empty()));
        var inviting = parts.assay().door(Inviting.class);
        try (var late = new Browsing()) {
            late.opens(parts.mail().awaits(address, 1).link())
                    .reads("P. Zielinski")
                    .follows("Continue with Harbourside’s account", AriaRole.BUTTON);
            sorcha.run(() -> inviting.again(invited));
            late.identifies("piotr").reads("The invitation that you came with has been used, replaced or withdrawn");
        }
        assertThat(called("Piotr Zielinski")).isEmpty();
        try (var piotr = new Browsing()) {
            piotr.opens(parts.mail().awaits(address, 2).link())
                    .follows("Continue with Harbourside’s account", AriaRole.BUTTON)
                    .identifies("piotr")
                    .is("Internal verifier (IQA)", ProvidedAssay.HARBOURSIDE);
        }
        assertThat(called("Piotr Zielinski")).isEmpty();
        assertThat(only(parts.harbourside(), "P. Zielinski")).isEqualTo(invited);
        assertThat(sorcha.call(() -> inviting.of(invited)).orElseThrow().state())
                .isEqualTo(InvitationState.ACCEPTED);
        assertThat(writtenTo(invited)).isEqualTo(address);
        hisAccountIsHisOnlyWayIn(address);
        elsewhereHisAccountOpensNothing(invited, address);
    }

    /** Northgate has appointed him too; that Harbourside's provider knows him says nothing there, and a letter takes him there. */
    private void elsewhereHisAccountOpensNothing(PersonId piotr, String address) {
        people().join(piotr, parts.northgate(), Role.ASSESSOR);
        try (var again = new Browsing()) {
            again.signsIn("Harbourside’s account", "piotr").is("Internal verifier (IQA)", ProvidedAssay.HARBOURSIDE);
            assertThat(again.choices()).doesNotContain(ProvidedAssay.NORTHGATE);
        }
        var before = parts.mail().to(address).size();
        parts.assay().visitor().posts("login/link", "username", address);
        try (var byLetter = new Browsing()) {
            byLetter.opens(parts.mail().awaits(address, before + 1).link())
                    .follows("Sign in", AriaRole.BUTTON)
                    .is("Assessor", ProvidedAssay.NORTHGATE);
            assertThat(byLetter.choices()).doesNotContain(ProvidedAssay.HARBOURSIDE);
        }
        people().endAll(List.of(piotr), parts.northgate(), Role.ASSESSOR);
    }

    private void hisAccountIsHisOnlyWayIn(String address) {
        parts.assay().visitor().posts("login/link", "username", address);
        assertThat(parts.assay()
                        .database()
                        .sql(
                                "select subject from letter where address in (?, 'piotr@elsewhere.example') order by posted_at")
                        .param(address)
                        .query(String.class)
                        .list())
                .containsOnly("Harbourside Training invites you to Assay");
        try (var again = new Browsing()) {
            again.signsIn("Harbourside’s account", "piotr").is("Internal verifier (IQA)", ProvidedAssay.HARBOURSIDE);
        }
    }

    private String writtenTo(PersonId person) {
        return people().recipients(List.of(person)).get(person).address();
    }

    private void aGroupThatIsLeft(Keycloak keycloak, PersonId nadia) {
        keycloak.account(Keycloak.NORTHGATE, "nadia").leaves("northgate-assessors");
        people().join(nadia, parts.northgate(), Role.LEARNER);
        try (var same = new Browsing()) {
            same.signsIn("Northgate’s account", "nadia").is("Centre administrator", ProvidedAssay.NORTHGATE);
        }
        // What was given by hand stays.
        assertThat(people().hats(nadia))
                .extracting(hat -> hat.role())
                .containsExactlyInAnyOrder(Role.CENTRE_ADMIN, Role.LEARNER);
    }

    private void aRoleThatEnds(PersonId nadia) {
        try (var same = new Browsing()) {
            same.signsIn("Northgate’s account", "nadia").opens("providers");
            people().endAll(List.of(nadia), parts.northgate(), Role.CENTRE_ADMIN);
            same.isTurnedAway();
        }
    }

    private void aSignOutAtTheProvider(Keycloak keycloak) {
        try (var owen = new Browsing()) {
            owen.signsIn("Northgate’s account", "owen").opens("audit");
            keycloak.account(Keycloak.NORTHGATE, "owen").isSignedOut();
            owen.isTurnedAway();
        }
    }

    private People people() {
        return parts.assay().door(People.class);
    }

    private List<String> names(CentreId centre) {
        return people().belonging(centre, "", 0, 50).stream()
                .map(PersonName::name)
                .toList();
    }

    private PersonId only(CentreId centre, String name) {
        var found = people().belonging(centre, name, 0, 50);
        assertThat(found).hasSize(1);
        return found.getFirst().id();
    }

    private List<UUID> called(String name) {
        return parts.assay()
                .database()
                .sql("select id from person where name = ?")
                .param(name)
                .query(UUID.class)
                .list();
    }

    /** Somebody with a browser in which nobody is signed in anywhere. */
    private final class Browsing implements AutoCloseable {
        private final BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 1000));
        private final Page page = context.newPage();
        private final List<String> asked = new ArrayList<>();
        private String sessionBefore = "";
        private String sessionAfter = "";

        Browsing() {
            page.setDefaultTimeout(PATIENCE);
            page.onRequest(request -> {
                if (request.url().contains("/protocol/openid-connect/auth?")) asked.add(request.url());
            });
        }

        Browsing signsIn(String provider, String username) {
            begins(provider, username);
            page.locator("button.me").waitFor();
            var session = session();
            sessionAfter = session.value;
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            return this;
        }

        Browsing begins(String provider, String username) {
            asked.clear();
            page.navigate(at("login"));
            return follows("Continue with " + provider, AriaRole.LINK).identifies(username);
        }

        Browsing follows(String way, AriaRole as) {
            page.getByRole(as, new Page.GetByRoleOptions().setName(way)).click();
            return this;
        }

        /** At the provider. */
        Browsing identifies(String username) {
            page.locator("#username").fill(username);
            sessionBefore = session().value;
            page.locator("#password").fill(Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL(url -> url.startsWith(at("")));
            return this;
        }

        Browsing is(String role, String centre) {
            page.locator("button.me").click();
            assertThat(page.locator("#person-menu .menu-head").innerText()).contains(role + ", " + centre);
            page.keyboard().press("Escape");
            return this;
        }

        /** What they may be, as their menu lists it. */
        String choices() {
            page.locator("button.me").click();
            var choices = page.locator("#person-menu").innerText();
            page.keyboard().press("Escape");
            return choices;
        }

        Browsing actsAs(String role) {
            page.locator("button.me").click();
            page.locator("#person-menu button[data-act^='hat:']:has-text(\"" + role + "\")")
                    .click();
            page.locator("button.me:has-text(\"" + role + "\")").waitFor();
            return this;
        }

        /** Out of Assay and, by it, out of the provider. */
        Browsing signsOutEverywhere() {
            page.locator("button.me").click();
            page.getByText("Sign out").click();
            page.waitForURL(url -> url.startsWith(at("login")) || url.contains("openid-connect/logout"));
            page.waitForURL(url -> url.startsWith(at("login")));
            return this;
        }

        Browsing mapsAGroup(String group, Role role) {
            opens("providers");
            page.getByLabel("Group", new Page.GetByLabelOptions().setExact(true))
                    .fill(group);
            page.locator("vaadin-select").click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName(role.word()).setExact(true))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a group"))
                    .click();
            page.locator("h3:has-text(\"" + group + "\")").waitFor();
            return this;
        }

        Browsing opens(String path) {
            page.navigate(at(path));
            page.locator("h1").first().waitFor();
            return this;
        }

        Browsing reads(String sentence) {
            page.getByText(sentence).first().waitFor();
            return this;
        }

        Browsing doesNotRead(String words) {
            assertThat(page.locator("body").innerText()).doesNotContain(words);
            return this;
        }

        /** Within a second whatever is asked for leads to the sign-in page, which says why to the page that asks first. */
        void isTurnedAway() {
            var until = Instant.now().plusMillis((long) PATIENCE);
            do {
                assertThat(Instant.now())
                        .as("still at " + page.url() + ": "
                                + page.locator("body").innerText())
                        .isBefore(until);
                page.navigate(at("audit"));
            } while (!page.url().contains("/login"));
            reads("Sign in");
        }

        private Cookie session() {
            return context.cookies(at("")).stream()
                    .filter(cookie -> cookie.name.equals("JSESSIONID"))
                    .findFirst()
                    .orElseThrow();
        }

        private String at(String path) {
            return parts.assay().at(path).toString();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
