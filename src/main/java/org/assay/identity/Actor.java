package org.assay.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.platform.Refused;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is acting, for which centre, in which role. The only carrier of tenancy: read from the signed-in person, or bound for work
 * that no request asked for. Where there is no actor there are no rows; there is never a default centre.
 *
 * @param name as shown beside what they did
 */
public record Actor(PersonId person, String name, CentreId centre, String centreName, Role role) {
    private static final ScopedValue<Optional<Actor>> BOUND = ScopedValue.newInstance();

    /** As which the product's own deeds stand in the record. No person has it. */
    private static final PersonId ITSELF = new PersonId(new UUID(0, 1));

    /** The product's own name, where a person's would stand. */
    public static final String OWN_NAME = "Assay";

    /** The product itself at work for one centre, for what nobody asked for at the moment it is done. It concerns no enrolment. */
    static Actor itself(CentreId centre, String centreName) {
        return new Actor(ITSELF, OWN_NAME, centre, centreName, Role.SYSTEM);
    }

    /** The actor of this thread, if there is one. */
    public static Optional<Actor> present() {
        if (BOUND.isBound()) return BOUND.get();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person.actor())
                : Optional.empty();
    }

    /** @throws Refused when nobody is acting */
    public static Actor current() {
        return present().orElseThrow(() -> new Refused("actor", "You are not signed in. Sign in, then try again."));
    }

    public boolean is(Role... any) {
        for (Role one : any) if (one == role) return true;
        return false;
    }

    /** Acts as this actor for the length of one deed, on this thread; for background work, the demo and tests. */
    public void run(Runnable deed) {
        ScopedValue.where(BOUND, Optional.of(this)).run(deed);
    }

    /** As {@link #run}, with an answer. */
    public <T> T call(Supplier<T> deed) {
        return ScopedValue.where(BOUND, Optional.of(this)).call(deed::get);
    }

    /**
     * At a door nobody acts yet. Whoever knocks may still have the session of somebody whose rights say nothing of what their link or
     * their provider opens.
     */
    static <T> T atTheDoor(Supplier<T> deed) {
        return ScopedValue.where(BOUND, Optional.empty()).call(deed::get);
    }
}
