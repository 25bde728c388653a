package org.assay.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session, whichever way somebody signed in: a person and the hat they wear. Its authorities are those of that one
 * hat.
 */
class SignedInPerson implements UserDetails {
    private final PersonId person;
    private final String name;
    private final String username;
    private final @Nullable String passwordHash;
    private final Hat hat;

    SignedInPerson(PersonId person, String name, String username, @Nullable String passwordHash, Hat hat) {
        this.person = person;
        this.name = name;
        this.username = username;
        this.passwordHash = passwordHash;
        this.hat = hat;
    }

    PersonId person() {
        return person;
    }

    String name() {
        return name;
    }

    Hat hat() {
        return hat;
    }

    Actor actor() {
        return new Actor(person, name, hat.centre(), hat.centreName(), hat.role());
    }

    /** The same person under another hat. */
    SignedInPerson wearing(Hat other) {
        return new SignedInPerson(person, name, username, null, other);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + hat.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return "SignedInPerson[" + person.value() + "]";
    }
}
