package org.assay.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.assay.platform.PostOffice;
import org.jspecify.annotations.Nullable;

/** A sign-in identity, shared by all centres: nothing about anybody's work is in here. */
@Entity
@Table(name = "person")
class Person {
    @Id
    private PersonId id;

    private String username;
    private String name;
    private @Nullable String passwordHash;
    private @Nullable String address;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Person() {}

    Person(PersonId id, String username, String name, @Nullable String passwordHash) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.passwordHash = passwordHash;
    }

    PersonId id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    /** Where letters go: what their provider vouches for, or else the address that they sign in by. */
    Optional<String> reachedAt() {
        return Optional.ofNullable(address).or(() -> Optional.of(username)).filter(PostOffice::canBeAddressed);
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
