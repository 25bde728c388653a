package org.assay.identity;

import java.time.Duration;
import org.assay.identity.SignInLink.Purpose;
import org.assay.platform.PostOffice;
import org.assay.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a new installation gets its first person: while no centre has an administrator, each start prints one link, and whoever opens it names
 * the first centre and becomes its administrator. Whoever reads the log of a machine may do so; nobody else has the link.
 */
@Component
public class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALID = Duration.ofHours(24);

    private final OneTimeLinks links;
    private final Memberships memberships;
    private final People people;
    private final PostOffice office;
    private final boolean demonstration;

    FirstAdministrator(
            OneTimeLinks links, Memberships memberships, People people, PostOffice office, ObjectProvider<Cast> cast) {
        this.links = links;
        this.memberships = memberships;
        this.people = people;
        this.office = office;
        this.demonstration = cast.getIfAvailable() != null;
    }

    /** Once the doors are open. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (demonstration || memberships.existsByRole(Role.CENTRE_ADMIN)) return;
        LOG.info(
                "Nobody administers this installation yet. Open this link to name its first centre and become its administrator;"
                        + " it works once, for 24 hours, and the next start prints another: {}",
                office.address("begin?token=" + links.first(VALID)));
    }

    /** Whether this link still opens a new installation. */
    public boolean opens(String token) {
        return links.look(token) == OneTimeLinks.Opens.FIRST_ADMINISTRATOR;
    }

    /**
     * Opens the first centre, with this person as its administrator.
     *
     * @param token of the link that the start printed
     * @throws Refused when the link opens nothing any more, or something is missing
     */
    @Transactional
    public Actor begin(String token, String centreName, String name, String email) {
        if (centreName.isBlank() || centreName.strip().length() > 200)
            throw new Refused("centre-name", "Write the name of the centre, in at most 200 characters.");
        if (name.isBlank() || name.strip().length() > 200) throw new Refused("name", "Write your name.");
        if (!PostOffice.canBeAddressed(email.strip()) || email.strip().length() > 120)
            throw new Refused("email", "Write your e-mail address, such as amira@example.org. You sign in by it.");
        if (memberships.existsByRole(Role.CENTRE_ADMIN) || !links.usesFirst(token))
            throw new Refused("link", "This link opens nothing any more. Start Assay again: it prints another.");
        var centre = people.openCentre(centreName.strip());
        var person = people.enter(email, name.strip(), null);
        people.join(person, centre, Role.CENTRE_ADMIN);
        return new Actor(person, name.strip(), centre, centreName.strip(), Role.CENTRE_ADMIN);
    }

    /** The way in for who has just begun, as a link that is theirs alone. */
    @Transactional
    public String wayIn(Actor begun) {
        return OneTimeLinks.path(
                links.made(Purpose.SIGN_IN, begun.person(), begun.centre(), OneTimeLinks.SIGN_IN, false));
    }
}
