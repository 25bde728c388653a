package org.assay.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that opens one door once. Only its digest is kept: whoever reads the database, or a backup of it, opens nothing. */
@Entity
@Table(name = "sign_in_link")
class SignInLink {
    enum Purpose {
        SIGN_IN,
        INVITATION,
        FIRST_ADMINISTRATOR
    }

    @Id
    private String digest;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable PersonId person;
    private @Nullable CentreId centre;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private boolean shown;

    @SuppressWarnings("NullAway") // for Hibernate
    protected SignInLink() {}

    SignInLink(
            String digest,
            Purpose purpose,
            @Nullable PersonId person,
            @Nullable CentreId centre,
            Instant madeAt,
            Instant expiresAt,
            boolean shown) {
        this.digest = digest;
        this.purpose = purpose;
        this.person = person;
        this.centre = centre;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
        this.shown = shown;
    }

    Purpose purpose() {
        return purpose;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    @Nullable
    CentreId centre() {
        return centre;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean used() {
        return usedAt != null;
    }

    boolean endedBy(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether an administrator has passed it on, so that it need not be the person who holds it. */
    boolean shown() {
        return shown;
    }
}
