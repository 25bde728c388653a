package org.assay.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: a person and the hat they wear. Its authorities are those of that one hat. */
record SignedInPerson(
        PersonId person,
        String name,
        String username,
        @Nullable String passwordHash,
        Hat hat) implements UserDetails {
    Actor actor() {
        return new Actor(person, name, hat.centre(), hat.centreName(), hat.role());
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
