package org.assay.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.Letter;
import org.assay.platform.PostOffice;
import org.assay.platform.Refused;
import org.assay.platform.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outgoing post of each centre. A letter is posted within the transaction of the deed that it tells of, so it is there when the deed is
 * and only then; it is sent afterwards, without keeping anybody waiting. Where no mail server is set nothing is posted.
 */
@Service
public class Letters {
    /** Long enough for a slow server; after it another sender may take the letter. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(90);

    private final OutgoingLetters letters;
    private final PostOffice office;
    private final Sending sending;
    private final EntityManager entities;
    private final Clock clock;

    Letters(OutgoingLetters letters, PostOffice office, Sending sending, EntityManager entities, Clock clock) {
        this.letters = letters;
        this.office = office;
        this.sending = sending;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether letters are sent from this installation at all. */
    public boolean areSent() {
        return office.isOpen();
    }

    /**
     * Posts a letter of the acting centre, with the deed of the transaction that is open.
     *
     * @param notAfter when it is of no use any more, for a link that ends
     * @return empty where no letter is sent: without a mail server, or to what is no address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LetterId> post(Recipient to, Letter letter, @Nullable Instant notAfter) {
        if (!office.isOpen() || !PostOffice.canBeAddressed(to.address())) return Optional.empty();
        var centre = Actor.current().centre();
        // The real time: a letter does not go out in a story.
        var outgoing = new OutgoingLetter(centre, to, office.written(letter), Instant.now(), notAfter);
        entities.persist(outgoing);
        sending.soon(centre);
        return Optional.of(outgoing.id());
    }

    /** What has not gone out, given up first; at most 200. */
    @Transactional(readOnly = true)
    public List<LetterLine> unsent() {
        admin();
        return letters.unsent(PageRequest.of(0, 200)).stream()
                .map(OutgoingLetters.Row::line)
                .toList();
    }

    /** How many letters of the last fortnight reached nobody, as a question. */
    public Tally undelivered() {
        return new Tally(
                "count(g.id)",
                "from OutgoingLetter g where g.state = org.assay.identity.LetterState.GIVEN_UP and g.postedAt > :postedSince",
                Map.of("postedSince", clock.instant().minus(Duration.ofDays(14))));
    }

    /** What the sender may try now. */
    @Transactional(readOnly = true)
    List<OutgoingLetter> due(int most) {
        return letters.due(Instant.now(), PageRequest.of(0, most));
    }

    @Transactional(readOnly = true)
    boolean anyWaiting() {
        return letters.waiting() > 0;
    }

    /** Whether it is this sender's to try; at the same moment it is nobody else's. */
    @Transactional
    boolean take(OutgoingLetter letter) {
        return letters.take(letter.id(), letter.dueAt(), Instant.now().plus(TAKEN)) == 1;
    }

    @Transactional
    void sent(OutgoingLetter letter) {
        letters.sent(letter.id(), Instant.now());
    }

    @Transactional
    void back(OutgoingLetter letter, Instant due) {
        letters.back(letter.id(), due);
    }

    @Transactional
    void later(OutgoingLetter letter, Instant due, String failure) {
        letters.later(letter.id(), due, failure);
    }

    @Transactional
    void giveUp(OutgoingLetter letter, String failure) {
        letters.giveUp(letter.id(), Instant.now(), failure);
    }

    @Transactional
    void tidy() {
        letters.forget(Instant.now().minus(KEPT));
    }

    private static void admin() {
        if (!Actor.current().is(Role.CENTRE_ADMIN))
            throw new Refused("letters", "Only a centre administrator sees what has not been delivered.");
    }
}
