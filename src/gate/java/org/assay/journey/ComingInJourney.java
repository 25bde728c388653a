package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.MailServer;
import org.assay.NewAssay;
import org.assay.RunningAssay;
import org.assay.Visitor;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.ImportingLearners;
import org.assay.identity.Actor;
import org.assay.identity.InvitationState;
import org.assay.identity.Inviting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How people come into a new installation who have no identity provider: all by links that open once, on PostgreSQL and a real SMTP server. */
class ComingInJourney {
    private final NewAssay here = NewAssay.get();
    private final RunningAssay assay = here.assay();
    private final MailServer mail = here.mail();

    @Test
    @DisplayName("IN-1 a new installation prints one link, and whoever opens it becomes the first administrator, once")
    void theFirstAdministrator() {
        var fresh = NewAssay.onH2();
        try (var browser = Chromium.get().newContext()) {
            assertThat(fresh.printed()).isNotEmpty();
            var page = browser.newPage();
            page.navigate(fresh.assay().at(fresh.printed()).toString());
            fill(page, "Name of the centre", "Seaview College");
            fill(page, "Your name", "Sadia Malik");
            fill(page, "Your e-mail address", "sadia@seaview.example");
            page.getByRole(AriaRole.BUTTON, named("Open the centre")).click();
            page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
            page.getByText("Centre administrator").first().waitFor();
            assertThat(page.content()).contains("Sadia Malik", "Seaview College");
            assertThat(fresh.assay().visitor().opens(fresh.printed()).text()).contains("This link opens nothing.");

            fresh.assay().visitor().posts("login/link", "username", "sadia@seaview.example");
            var letter = fresh.mail().awaits("sadia@seaview.example", 1);
            var visitor = fresh.assay().visitor();
            assertThat(enters(visitor, letter.token())).isEqualTo("/");
            assertThat(visitor.opens("").text()).contains("Seaview College");
        } finally {
            fresh.assay().close();
            here.assay().inPlace();
        }
    }

    @Test
    @DisplayName("IN-2 an invitation leads its person into its centre, once; the page behind it uses nothing up")
    void anInvitation() {
        var admin = here.centre("Invited Centre");
        var address = "erin@invited.example";
        var erin = admin.call(() -> appoint(address, "Erin Lee"));
        var letter = mail.awaits(address, 1);
        assertThat(letter.subject()).isEqualTo("Invited Centre invites you to Assay");
        assertThat(admin.call(() -> assay.door(Inviting.class).of(erin))
                        .orElseThrow()
                        .state())
                .isIn(InvitationState.INVITED, InvitationState.WAITING);

        var visitor = assay.visitor();
        for (int look = 0; look < 3; look++)
            assertThat(visitor.opens(letter.link()).text()).contains("Your link is good.");
        var before = session(visitor);
        assertThat(enters(visitor, letter.token())).isEqualTo("/");
        assertThat(session(visitor)).isNotEqualTo(before);
        assertThat(visitor.opens("").text()).contains("Erin Lee", "Invited Centre");

        assertThat(enters(assay.visitor(), letter.token())).isEqualTo("/sign-in?spent");
        assertThat(assay.visitor().opens(letter.link()).text()).contains("This link has been used. Each works once.");
        assertThat(state(admin, erin)).isEqualTo(InvitationState.ACCEPTED);
        assertThat(types(admin)).contains("person-invited", "invitation-accepted");
        assertThatThrownBy(() -> admin.run(() -> assay.door(Inviting.class).withdraw(erin)))
                .isInstanceOf(Refused.class)
                .hasMessage("Erin Lee has signed in already.");
    }

    @Test
    @DisplayName("IN-3 a link that is over, replaced or withdrawn opens nothing, and with the invitation go the roles")
    void overReplacedWithdrawn() {
        var admin = here.centre("Second Thoughts");
        var address = "noor@second.example";
        var noor = admin.call(() -> appoint(address, "Noor Shah"));
        var first = mail.awaits(address, 1);
        admin.run(() -> assay.door(Inviting.class).again(noor));
        var second = mail.awaits(address, 2);
        assertThat(enters(assay.visitor(), first.token())).isEqualTo("/sign-in?spent");

        assay.database()
                .sql("update sign_in_link set expires_at = made_at where person = ?")
                .param(noor.value())
                .update();
        assertThat(assay.visitor().opens(second.link()).text()).contains("The time of this link is over.");
        assertThat(enters(assay.visitor(), second.token())).isEqualTo("/sign-in?spent");

        admin.run(() -> assay.door(Inviting.class).again(noor));
        var third = mail.awaits(address, 3);
        admin.run(() -> assay.door(Inviting.class).withdraw(noor));
        assertThat(enters(assay.visitor(), third.token())).isEqualTo("/sign-in?spent");
        assertThat(assay.door(People.class).hats(noor)).isEmpty();
        assertThat(state(admin, noor)).isEqualTo(InvitationState.WITHDRAWN);

        admin.run(() -> assay.door(Inviting.class).again(noor));
        assertThat(enters(assay.visitor(), mail.awaits(address, 4).token())).isEqualTo("/");
        assertThat(types(admin)).contains("invitation-withdrawn");
    }

    @Test
    @DisplayName(
            "IN-4 whoever asks for a sign-in link hears the same for every address, and only a known one gets a letter")
    void askingForALink() {
        var admin = here.centre("Known Addresses");
        var address = "owen@known.example";
        admin.run(() -> appoint(address, "Owen Price"));
        mail.awaits(address, 1);

        var unknown = assay.visitor().posts("login/link", "username", "nobody@known.example");
        var known = assay.visitor().posts("login/link", "username", " Owen@Known.example ");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(302);
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?sent"));
        assertThat(unknown.body()).isEqualTo(known.body());
        var letter = mail.awaits(address, 2);
        assertThat(letter.subject()).isEqualTo("Your sign-in link");
        assertThat(mail.to("nobody@known.example")).isEmpty();
        assay.visitor().posts("login/with-link", "token", letter.token(), "Sec-Fetch-Site", "cross-site");
        assertThat(assay.visitor().opens(letter.link()).text())
                .as("after a form on another site has sent it")
                .contains("Your link is good.");
        assertThat(enters(assay.visitor(), letter.token())).isEqualTo("/");

        for (int more = 0; more < 5; more++) assay.visitor().posts("login/link", "username", address);
        assertThat(assay.database()
                        .sql("select count(*) from letter where address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .as("an invitation and at most three links in a quarter of an hour")
                .isEqualTo(4);
    }

    @Test
    @DisplayName("IN-5 an invitation goes to the address that a person signs in by, whatever a centre has written down")
    void toTheirOwnAddress() {
        var one = here.centre("Their Own");
        var victim = one.call(() -> appoint("vera@own.example", "Vera Cole"));
        var other = here.centre("Another One");
        other.run(() -> assay.door(Enrolling.class)
                .enterLearner(victim, "Vera Cole", "attacker@other.example", Optional.empty()));
        mail.awaits("vera@own.example", 2);
        assertThat(mail.to("attacker@other.example")).isEmpty();
    }

    @Test
    @DisplayName(
            "IN-5 a link that an administrator passed on opens their own centre, and nothing once its person belongs to another")
    void aLinkPassedOn() {
        var demo = RunningAssay.get();
        try {
            var people = demo.door(People.class);
            var inviting = demo.door(Inviting.class);
            var centre = people.openCentre("Passes Links On");
            var elsewhere = people.openCentre("Somewhere Else");
            var ada = people.enter("ada.passes.on", "Ada Admin", null);
            people.join(ada, centre, Role.CENTRE_ADMIN);
            var admin = people.actor(ada, centre, Role.CENTRE_ADMIN);
            var appointed = admin.call(() -> demo.door(CentreOffice.class)
                    .appoint(
                            "pat@passes.example",
                            "Pat Lane",
                            Set.of(Role.IQA),
                            Standing.QUALIFIED,
                            Set.of(),
                            Optional.empty()));
            assertThat(admin.call(() -> inviting.of(appointed)).orElseThrow().state())
                    .isEqualTo(InvitationState.NOT_INVITED);
            var before = admin.call(() -> inviting.show(appointed)).replaceFirst(".*token=", "");
            people.join(appointed, elsewhere, Role.ASSESSOR);
            assertThat(enters(demo.visitor(), before)).isEqualTo("/sign-in?spent");
            assertThatThrownBy(() -> admin.run(() -> inviting.show(appointed)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("belongs to another centre too");
            people.endAll(List.of(appointed), elsewhere, Role.ASSESSOR);
            var after = admin.call(() -> inviting.show(appointed)).replaceFirst(".*token=", "");
            var visitor = demo.visitor();
            assertThat(enters(visitor, after)).isEqualTo("/");
            assertThat(visitor.opens("").text()).contains("Pat Lane", "Passes Links On");
        } finally {
            here.assay().inPlace();
        }
    }

    @Test
    @DisplayName("IN-6 a file of learners invites them all, with many rows to a statement")
    void aFileOfLearners() {
        var admin = here.centre("Many Learners");
        admin.run(() -> assay.door(Enrolling.class)
                .openCohort("Autumn", key(), LocalDate.now(), LocalDate.now().plusYears(1)));
        long few = brings(admin, "a", 20);
        long many = brings(admin, "b", 120);
        assertThat(many - few).as("statements for 100 learners more").isLessThan(100);
        assertThat(assay.database()
                        .sql("select count(*) from letter where centre_id = ?")
                        .param(admin.centre().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(140);
        mail.awaits("b119@many.example", 1);
    }

    private long brings(Actor admin, String series, int learners) {
        var rows = new StringBuilder("First name,Surname,Email,Cohort\n");
        for (int i = 0; i < learners; i++)
            rows.append("Learner,")
                    .append(series)
                    .append(i)
                    .append(",")
                    .append(series)
                    .append(i)
                    .append("@many.example,Autumn\n");
        var importing = assay.door(ImportingLearners.class);
        var run =
                admin.call(() -> importing.stage("learners.csv", rows.toString().getBytes()));
        var cost = assay.traffic().during(() -> admin.run(() -> importing.accept(run)));
        return cost.statements().size();
    }

    private SpecificationKey key() {
        return assay.door(org.assay.qualification.QualificationCatalogue.class)
                .all()
                .getFirst()
                .key();
    }

    private PersonId appoint(String address, String name) {
        return assay.door(CentreOffice.class)
                .appoint(address, name, Set.of(Role.ASSESSOR), Standing.QUALIFIED, Set.of(), Optional.empty());
    }

    private InvitationState state(Actor admin, PersonId person) {
        return admin.call(() -> assay.door(Inviting.class).of(person))
                .orElseThrow()
                .state();
    }

    private List<String> types(Actor admin) {
        return assay.database()
                .sql("select type from audit_entry where centre_id = ?")
                .param(admin.centre().value())
                .query(String.class)
                .list();
    }

    /** Presses the button of the page behind a link; where it leads. */
    private static String enters(Visitor visitor, String token) {
        var answer = visitor.posts("login/with-link", "token", token);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String session(Visitor visitor) {
        return visitor.cookie("JSESSIONID");
    }

    private static void fill(Page page, String label, String value) {
        page.getByLabel(label).fill(value);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
