package org.assay.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in here, and the switch between their hats. */
@Service
public class SignIn implements UserDetailsService {
    private final Persons persons;
    private final HeldHats held;

    SignIn(Persons persons, HeldHats held) {
        this.persons = persons;
        this.held = held;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        var person = persons.findByUsername(username.toLowerCase(Locale.ROOT).strip())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        var hats = persons.hats(person.id());
        if (hats.isEmpty()) throw new UsernameNotFoundException("belongs to no centre");
        return new SignedInPerson(
                person.id(), person.name(), person.username(), person.passwordHash(), hats.getFirst());
    }

    /** The hats that the current person may choose from: as a rule known already, since every request asks whether its own still holds. */
    public List<Hat> choices() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? held.current(person)
                : persons.hats(Actor.current().person());
    }

    /** Puts another hat on the signed-in person; the session's context holds it from the next request on. */
    public void wear(Hat hat) {
        var context = SecurityContextHolder.getContext();
        var now = context.getAuthentication();
        if (now == null
                || !(now.getPrincipal() instanceof SignedInPerson person)
                || !held.current(person).contains(hat)) return;
        var other = person.wearing(hat);
        context.setAuthentication(now.toBuilder()
                .principal(other)
                .authorities(worn -> {
                    worn.removeAll(person.getAuthorities());
                    worn.addAll(other.getAuthorities());
                })
                .build());
    }
}
