package org.assay.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingLetters extends Repository<OutgoingLetter, OutgoingLetter.Key> {
    Optional<OutgoingLetter> findById(OutgoingLetter.Key key);

    @Query(
            "select l from OutgoingLetter l where l.state = org.assay.identity.LetterState.WAITING and l.dueAt <= :now order by l.dueAt")
    List<OutgoingLetter> due(Instant now, Pageable page);

    @Query("select count(l.id) from OutgoingLetter l where l.state = org.assay.identity.LetterState.WAITING")
    long waiting();

    /** Moves it on for whoever sees it as it is; of two who try at once one changes nothing. */
    @Modifying
    @Query("""
            update OutgoingLetter l set l.dueAt = :until, l.tries = l.tries + 1
            where l.id = :id and l.state = org.assay.identity.LetterState.WAITING and l.dueAt = :seen""")
    int take(LetterId id, Instant seen, Instant until);

    @Modifying
    @Query("""
            update OutgoingLetter l set l.state = org.assay.identity.LetterState.SENT, l.settledAt = :now, l.failure = null,
            l.text = null, l.html = null where l.id = :id and l.state = org.assay.identity.LetterState.WAITING""")
    void sent(LetterId id, Instant now);

    /** The server was not there: that is not the letter's fault. */
    @Modifying
    @Query("""
            update OutgoingLetter l set l.dueAt = :due, l.tries = l.tries - 1
            where l.id = :id and l.state = org.assay.identity.LetterState.WAITING""")
    void back(LetterId id, Instant due);

    @Modifying
    @Query("""
            update OutgoingLetter l set l.dueAt = :due, l.failure = :failure
            where l.id = :id and l.state = org.assay.identity.LetterState.WAITING""")
    void later(LetterId id, Instant due, String failure);

    @Modifying
    @Query("""
            update OutgoingLetter l set l.state = org.assay.identity.LetterState.GIVEN_UP, l.settledAt = :now, l.failure = :failure,
            l.text = null, l.html = null where l.id = :id and l.state = org.assay.identity.LetterState.WAITING""")
    int giveUp(LetterId id, Instant now, String failure);

    @Query("""
            select new org.assay.identity.OutgoingLetters$Row(l.id, l.name, l.address, l.subject, l.postedAt, l.tries, l.state,
            l.settledAt, l.failure) from OutgoingLetter l where l.state <> org.assay.identity.LetterState.SENT
            order by l.state, l.postedAt desc""")
    List<Row> unsent(Pageable page);

    @Query(
            "select new org.assay.identity.OutgoingLetters$Came(l.id, l.state, l.failure) from OutgoingLetter l where l.id in :ids")
    List<Came> howFar(Collection<LetterId> ids);

    @Modifying
    @Query(
            "delete from OutgoingLetter l where l.state <> org.assay.identity.LetterState.WAITING and l.settledAt < :before")
    void forget(Instant before);

    record Came(LetterId id, LetterState state, @Nullable String failure) {}

    record Row(
            LetterId id,
            String name,
            String address,
            String subject,
            Instant postedAt,
            int tries,
            LetterState state,
            @Nullable Instant settledAt,
            @Nullable String failure) {
        LetterLine line() {
            return new LetterLine(
                    id,
                    name,
                    address,
                    subject,
                    postedAt,
                    tries,
                    state,
                    Optional.ofNullable(settledAt),
                    Optional.ofNullable(failure));
        }
    }
}
