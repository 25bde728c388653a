package org.assay.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;

/** How often one person wants letters about what one centre tells them. */
@Entity
@Table(name = "notice_choice")
@IdClass(NoticeChoice.Key.class)
class NoticeChoice {
    record Key(CentreId centre, PersonId person) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Pace pace;

    @SuppressWarnings("NullAway") // for Hibernate
    protected NoticeChoice() {}

    NoticeChoice(CentreId centre, PersonId person, Pace pace) {
        this.centre = centre;
        this.person = person;
        this.pace = pace;
    }

    PersonId person() {
        return person;
    }

    Pace pace() {
        return pace;
    }

    void choose(Pace pace) {
        this.pace = pace;
    }
}
