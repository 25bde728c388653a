package org.assay.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.assay.platform.PostOffice;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way. It is written with the deed that it tells of, taken by one sender at a time, tried until the server has it or it is
 * given up, and keeps none of its words from then on.
 */
@Entity
@Table(name = "letter")
@IdClass(OutgoingLetter.Key.class)
class OutgoingLetter {
    record Key(CentreId centre, LetterId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private LetterId id;

    private PersonId person;
    private String name;
    private String address;
    private String subject;

    @Column(name = "plain_text")
    private @Nullable String text;

    private @Nullable String html;
    private Instant postedAt;
    private Instant dueAt;
    private @Nullable Instant notAfter;
    private int tries;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private @Nullable Instant settledAt;
    private @Nullable String failure;

    @SuppressWarnings("NullAway") // for Hibernate
    protected OutgoingLetter() {}

    OutgoingLetter(
            CentreId centre, Recipient to, PostOffice.Written words, Instant postedAt, @Nullable Instant notAfter) {
        this.centre = centre;
        this.id = LetterId.next();
        this.person = to.person();
        this.name = to.name();
        this.address = to.address();
        this.subject = words.subject().substring(0, Math.min(words.subject().length(), 250));
        this.text = words.text();
        this.html = words.html();
        this.postedAt = postedAt;
        this.dueAt = postedAt;
        this.notAfter = notAfter;
        this.state = LetterState.WAITING;
    }

    LetterId id() {
        return id;
    }

    Recipient to() {
        return new Recipient(person, name, address);
    }

    PostOffice.Written words() {
        return new PostOffice.Written(subject, Objects.requireNonNull(text), Objects.requireNonNull(html));
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant notAfter() {
        return notAfter;
    }

    int tries() {
        return tries;
    }
}
