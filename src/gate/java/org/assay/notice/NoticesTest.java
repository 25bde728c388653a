package org.assay.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.MailServer;
import org.assay.NewAssay;
import org.assay.RunningAssay;
import org.assay.centre.CentreOffice;
import org.assay.centre.Standing;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.verification.DrawId;
import org.assay.verification.SampleDrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What people are told, on PostgreSQL, and the letters that follow, over real SMTP. */
class NoticesTest {
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z"); // a Wednesday

    private final NewAssay here = NewAssay.get();
    private final RunningAssay assay = here.assay();
    private final MailServer mail = here.mail();
    private final NoticeBoard board = assay.door(NoticeBoard.class);
    private final People people = assay.door(People.class);

    @Test
    @DisplayName(
            "NO-1 a notice is there with its deed and not without it, once however often it is told, and never to who did it")
    void onceWithItsDeed() {
        var admin = here.centre("Told Once");
        var one = verifier(admin, "one@told.example");
        var other = verifier(admin, "other@told.example");
        var undone = drawn(1);
        assertThatThrownBy(() -> tell(one, undone, true)).hasMessage("the deed failed");
        var done = drawn(2);
        tell(one, done, false);
        tell(one, done, false);
        assertThat(other.call(() -> board.page(0, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.title()).isEqualTo("Draw 2 is ready to be reviewed"));
        assertThat(one.call(board::unread)).isZero();
        assertThat(other.call(board::unread)).isEqualTo(1);
        other.run(board::readAll);
        assertThat(other.call(board::unread)).isZero();
        assertThat(other.call(() -> board.open(
                        other.call(() -> board.page(0, 10)).getFirst().id())))
                .isPresent();
        assertThat(one.call(() -> board.open(
                        other.call(() -> board.page(0, 10)).getFirst().id())))
                .as("another's notice")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "NO-2 letters come at once, in one digest, or never, as each person chose; and not to who has lost the role")
    void asEachChose() {
        var admin = here.centre("Each Their Pace");
        var doer = verifier(admin, "doer@pace.example");
        var atOnce = verifier(admin, "at-once@pace.example");
        var daily = verifier(admin, "daily@pace.example");
        var never = verifier(admin, "never@pace.example");
        var gone = verifier(admin, "gone@pace.example");
        var leaving = verifier(admin, "leaving@pace.example");
        for (var each : List.of(atOnce, gone)) each.run(() -> board.choose(Pace.AT_ONCE));
        never.run(() -> board.choose(Pace.NEVER));
        people.endAll(List.of(gone.person()), admin.centre(), Role.IQA);
        int before = mail.to("daily@pace.example").size();

        tell(doer, drawn(7), false);
        var letter = awaitsNews("at-once@pace.example");
        assertThat(letter.subject()).isEqualTo("A sample is drawn");
        assertThat(letter.text()).contains("Draw 7 is ready to be reviewed", "http://assay.test/notices?open=");
        assertThat(letter.link()).startsWith("notices?open=");

        tell(doer, drawn(8), false);
        mail.awaits("at-once@pace.example", 3);
        assertThat(mail.to("daily@pace.example")).hasSize(before);
        assertThat(leaving.call(board::unread)).isEqualTo(2);
        people.endAll(List.of(leaving.person()), admin.centre(), Role.IQA);

        var digests = assay.door(Digests.class);
        var tomorrow = Instant.now().plusSeconds(25 * 3600);
        Actor itself = people.theSystem().stream()
                .filter(one -> one.centre().equals(admin.centre()))
                .findFirst()
                .orElseThrow();
        itself.run(() -> digests.post(Instant.EPOCH, tomorrow));
        itself.run(() -> digests.post(Instant.EPOCH, tomorrow));
        var digest = mail.awaits("daily@pace.example", before + 1);
        assertThat(digest.subject()).isEqualTo("2 notices from Each Their Pace");
        assertThat(digest.text()).contains("Draw 7 is ready", "Draw 8 is ready");
        assertThat(digest.html()).contains("Draw 7 is ready", "Draw 8 is ready");
        assertThat(subjects("never@pace.example")).containsExactly("Each Their Pace invites you to Assay");
        assertThat(subjects("gone@pace.example")).containsExactly("Each Their Pace invites you to Assay");
        assertThat(posted(admin, "daily@pace.example"))
                .as("the invitation and one digest")
                .isEqualTo(2);
        assertThat(posted(admin, "leaving@pace.example"))
                .as("the invitation of who left before the digest")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("NO-2 a daily letter goes at seven in the morning, a weekly one on Monday")
    void paces() {
        assertThat(Digests.isTime(Pace.AT_ONCE, NOON, NOON)).isTrue();
        assertThat(Digests.isTime(Pace.DAILY, NOON, at("2026-11-19T06:59:59Z"))).isFalse();
        assertThat(Digests.isTime(Pace.DAILY, NOON, at("2026-11-19T07:00:00Z"))).isTrue();
        assertThat(Digests.isTime(Pace.DAILY, at("2026-11-18T05:00:00Z"), at("2026-11-18T07:00:00Z")))
                .isTrue();
        assertThat(Digests.isTime(Pace.WEEKLY, NOON, at("2026-11-23T06:59:59Z")))
                .isFalse();
        assertThat(Digests.isTime(Pace.WEEKLY, NOON, at("2026-11-23T07:00:00Z")))
                .isTrue();
        assertThat(Digests.isTime(Pace.WEEKLY, at("2026-11-23T08:00:00Z"), at("2026-11-23T09:00:00Z")))
                .isFalse();
        assertThat(Digests.isTime(Pace.NEVER, NOON, at("2027-11-19T07:00:00Z"))).isFalse();
    }

    private long posted(Actor admin, String address) {
        return assay.database()
                .sql("select count(*) from letter where centre_id = ? and address = ?")
                .param(admin.centre().value())
                .param(address)
                .query(Long.class)
                .single();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private MailServer.Received awaitsNews(String address) {
        return mail.awaits(address, 2);
    }

    private List<String> subjects(String address) {
        return mail.to(address).stream().map(MailServer.Received::subject).toList();
    }

    private Actor verifier(Actor admin, String address) {
        PersonId person = admin.call(() -> assay.door(CentreOffice.class)
                .appoint(address, "Somebody", Set.of(Role.IQA), Standing.QUALIFIED, Set.of(), Optional.empty()));
        mail.awaits(address, 1);
        return people.actor(person, admin.centre(), Role.IQA);
    }

    private static SampleDrawn drawn(int number) {
        return new SampleDrawn(new DrawId(UUID.randomUUID()), number, 1, 0, "root", "seed", 3, "hash", List.of());
    }

    private void tell(Actor who, SampleDrawn drawn, boolean fails) {
        who.run(() -> assay.door(TransactionTemplate.class).executeWithoutResult(status -> {
            assay.tells(drawn);
            if (fails) throw new IllegalStateException("the deed failed");
        }));
    }
}
