package org.assay.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked in. Its life: entered, invited by a letter or by a link that an administrator passes on, again where need be, and
 * at its end accepted by signing in or withdrawn. Withdrawn, it keeps the roles that were taken back.
 */
@Entity
@Table(name = "invitation")
@IdClass(Invitation.Key.class)
class Invitation {
    record Key(CentreId centre, PersonId person) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private PersonId person;

    private String name;
    private String address;
    private String roles;
    private PersonId invitedBy;
    private Instant invitedAt;
    private @Nullable Instant expiresAt;
    private @Nullable LetterId letter;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Invitation() {}

    Invitation(CentreId centre, Recipient whom, Set<Role> roles, PersonId by, Instant at) {
        this.centre = centre;
        this.person = whom.person();
        this.name = whom.name();
        this.address = whom.address();
        this.roles = said(roles);
        this.invitedBy = by;
        this.invitedAt = at;
    }

    /** Asked in once more, by a link that ends at this moment; without a letter an administrator passes the link on. */
    void sent(@Nullable LetterId letter, PersonId by, Instant at, Instant until) {
        this.letter = letter;
        this.invitedBy = by;
        this.invitedAt = at;
        this.expiresAt = until;
        this.withdrawnAt = null;
    }

    void alsoAs(Set<Role> more) {
        var all = roles();
        all.addAll(more);
        roles = said(all);
        withdrawnAt = null;
    }

    void accept(Instant at) {
        acceptedAt = at;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
        expiresAt = null;
        letter = null;
    }

    Recipient whom() {
        return new Recipient(person, name, address);
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Instant invitedAt() {
        return invitedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    LetterId letter() {
        return letter;
    }

    boolean accepted() {
        return acceptedAt != null;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    private static String said(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
