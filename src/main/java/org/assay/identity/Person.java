package org.assay.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
