package org.assay.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one person has typed at one place and not yet sent. */
@Entity
@Table(name = "draft")
@IdClass(Draft.Key.class)
class Draft {
    record Key(CentreId centre, PersonId person, String place) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private PersonId person;

    @Id
    private String place;

    @Version
    private @Nullable Integer version;

    private String text;
    private Instant savedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Draft() {}

    Draft(Key key, String text, Instant savedAt) {
        this.centre = key.centre();
        this.person = key.person();
        this.place = key.place();
        this.text = text;
        this.savedAt = savedAt;
    }

    void retype(String text, Instant at) {
        this.text = text;
        this.savedAt = at;
    }

    Drafts.Typed typed() {
        return new Drafts.Typed(text, savedAt);
    }
}
