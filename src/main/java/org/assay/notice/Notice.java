package org.assay.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That one person was told of one thing in one of their roles. Its id says so: told a second time it is the same. */
@Entity
@Table(name = "notice")
@IdClass(Notice.Key.class)
class Notice {
    private static final int LONGEST = 500;

    record Key(CentreId centre, NoticeId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private NoticeId id;

    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String title;
    private String detail;
    private String path;
    private Instant toldAt;
    private @Nullable Instant readAt;
    private @Nullable Instant mailedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Notice() {}

    Notice(CentreId centre, NoticeId id, Told told, Instant at) {
        this.centre = centre;
        this.id = id;
        this.person = told.person();
        this.role = told.role();
        this.kind = told.kind();
        this.title = cut(told.title());
        this.detail = cut(told.detail());
        this.path = told.path();
        this.toldAt = at;
    }

    /** The same for the same news to the same person in the same role. */
    static NoticeId id(Told told) {
        var of = told.person().value() + " " + told.role() + " " + told.kind() + " " + told.about();
        return new NoticeId(UUID.nameUUIDFromBytes(of.getBytes(UTF_8)));
    }

    /**
     * What is to be told.
     *
     * @param about what makes it this news and no other: ids, versions
     */
    record Told(PersonId person, Role role, NoticeKind kind, String about, String title, String detail, String path) {}

    NoticeId id() {
        return id;
    }

    NoticeLine line() {
        return new NoticeLine(id, person, role, kind, title, detail, path, toldAt, readAt != null);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
