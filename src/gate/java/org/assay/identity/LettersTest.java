package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.UserException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.assay.MailServer;
import org.assay.NewAssay;
import org.assay.RunningAssay;
import org.assay.platform.Letter;
import org.assay.platform.PostOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on PostgreSQL and over real SMTP: with their deed or not at all, once, whatever the server does. */
class LettersTest {
    private final NewAssay here = NewAssay.get();
    private final RunningAssay assay = here.assay();
    private final MailServer mail = here.mail();
    private final Letters letters = assay.door(Letters.class);
    private final TransactionTemplate transaction = assay.door(TransactionTemplate.class);
    private Sending second;

    @AfterEach
    void onlyOneSenderAgain() {
        if (second != null) second.stop();
    }

    @Test
    @DisplayName("LE-1 a letter is there with its deed and not without it")
    void withItsDeed() {
        var admin = here.centre("With Its Deed");
        assertThatThrownBy(() -> admin.run(() -> transaction.executeWithoutResult(status -> {
                    post(admin, "undone@deed.example", "Ann");
                    throw new IllegalStateException("the deed failed");
                })))
                .hasMessage("the deed failed");
        deed(admin, "done@deed.example", "Ann");
        mail.awaits("done@deed.example", 1);
        assertThat(mail.to("undone@deed.example")).isEmpty();
        assertThat(rows(admin)).hasSize(1);
    }

    @Test
    @DisplayName(
            "LE-2 while the mail server is away a letter waits; when it is back the letter comes once and keeps none of its words")
    void awayAndBack() {
        var admin = here.centre("Away And Back");
        mail.goes();
        try {
            deed(admin, "late@away.example", "Lee Late");
            await(admin, rows -> rows.equals(List.of("WAITING words")) && isPutBack(admin));
        } finally {
            mail.comes();
        }
        mail.awaits("late@away.example", 1);
        await(admin, rows -> rows.equals(List.of("SENT empty")));
        deed(admin, "after@away.example", "Lee Late");
        mail.awaits("after@away.example", 1);
        assertThat(mail.to("late@away.example")).hasSize(1);
    }

    @Test
    @DisplayName("LE-3 of two senders at once each letter has one")
    void twoSenders() {
        var admin = here.centre("Two Senders");
        var beans = new StaticListableBeanFactory();
        beans.addBean("letters", letters);
        second = new Sending(
                assay.door(PostOffice.class), assay.door(People.class), beans.getBeanProvider(Letters.class));
        admin.run(() -> transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 60; i++) post(admin, "two" + i + "@senders.example", "Two");
            second.soon(admin.centre());
        }));
        second.start();
        for (int i = 0; i < 60; i++) mail.awaits("two" + i + "@senders.example", 1);
        await(admin, rows -> rows.stream().allMatch("SENT empty"::equals));
        for (int i = 0; i < 60; i++)
            assertThat(mail.to("two" + i + "@senders.example")).hasSize(1);
    }

    @Test
    @DisplayName("LE-4 names are data: no header more, no markup more, whatever they hold")
    void namesAreData() {
        var admin = here.centre("Hostile <script>alert(1)</script>");
        var name = "Eve\r\nBcc: victim@hostile.example\r\n\r\n<script>alert(2)</script>";
        deed(admin, "eve@hostile.example", name);
        var letter = mail.awaits("eve@hostile.example", 1);
        var head = letter.raw().substring(0, letter.raw().indexOf("\r\n\r\n"));
        assertThat(head.lines().filter(line -> line.matches("(?i)(bcc|cc|to|subject):.*")))
                .hasSize(2);
        assertThat(head).contains("Content-Type: multipart/alternative").doesNotContainIgnoringCase("\nbcc:");
        assertThat(letter.subject()).doesNotContain("\n", "\r");
        assertThat(letter.html()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(letter.text()).contains("News for Eve Bcc: victim@hostile.example <script>alert(2)</script>");
        assertThat(mail.to("victim@hostile.example")).isEmpty();

        admin.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(post(admin, "a@b.example\r\nBcc: victim@hostile.example", "Eve"))
                    .isEmpty();
            assertThat(post(admin, "a@b.example, victim@hostile.example", "Eve"))
                    .isEmpty();
        }));
    }

    @Test
    @DisplayName(
            "LE-5 a letter that the server refuses is tried with pauses, given up, emptied, and shown to the administrator")
    void givenUp() {
        var admin = here.centre("Given Up");
        var users = mail.server().getManagers().getUserManager();
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals("full@given.example")) throw new UserException("The mailbox is full");
            return usual.handle(message, to);
        });
        deed(admin, "full@given.example", "Fay Full");
        deed(admin, "fine@given.example", "Finn Fine");
        mail.awaits("fine@given.example", 1);
        await(admin, rows -> rows.contains("GIVEN_UP empty"));
        var line = admin.call(letters::unsent).getFirst();
        assertThat(line.state()).isEqualTo(LetterState.GIVEN_UP);
        assertThat(line.tries()).isEqualTo(3);
        assertThat(line.address()).isEqualTo("full@given.example");
        assertThat(line.failure()).isNotEmpty();
        assertThat(mail.to("full@given.example")).isEmpty();
    }

    private void deed(Actor admin, String address, String name) {
        admin.run(() -> transaction.executeWithoutResult(status -> post(admin, address, name)));
    }

    private Optional<LetterId> post(Actor admin, String address, String name) {
        return letters.post(
                new Recipient(admin.person(), name, address),
                Letter.with(
                        "News from " + admin.centreName() + "\r\nBcc: victim@hostile.example",
                        "News for " + name,
                        List.of("Something has happened."),
                        new Letter.Way("Look", "notices"),
                        List.of()),
                null);
    }

    /** Whether the sender has tried the letter and given it back, which costs it none of its tries. */
    private boolean isPutBack(Actor admin) {
        return assay.database()
                .sql("select tries = 0 and due_at > posted_at from letter where centre_id = ?")
                .param(admin.centre().value())
                .query(Boolean.class)
                .single();
    }

    private List<String> rows(Actor admin) {
        return assay.database()
                .sql(
                        "select state || case when plain_text is null and html is null then ' empty' else ' words' end from letter"
                                + " where centre_id = ?")
                .param(admin.centre().value())
                .query(String.class)
                .list();
    }

    private void await(Actor admin, Predicate<List<String>> holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        for (var rows = rows(admin); !holds.test(rows); rows = rows(admin)) {
            if (System.nanoTime() > end) throw new AssertionError("It has not come to that: the letters are " + rows);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
