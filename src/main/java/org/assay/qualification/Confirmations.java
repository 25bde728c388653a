package org.assay.qualification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the acting person's centre has confirmed a specification against the awarding organisation's own document. Each centre
 * confirms for itself: it answers to the awarding organisation for what it assesses.
 */
@Service
public class Confirmations {
    private static final int LONGEST = 300;

    private final SpecificationConfirmations confirmations;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(
            SpecificationConfirmations confirmations,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.confirmations = confirmations;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Confirmation> of(SpecificationKey specification) {
        return confirmations.findBySpecification(specification).map(SpecificationConfirmation::told);
    }

    /** Every confirmation of the centre, in one statement. */
    @Transactional(readOnly = true)
    public Map<SpecificationKey, Confirmation> all() {
        return confirmations.findAll().stream()
                .map(SpecificationConfirmation::told)
                .collect(Collectors.toMap(Confirmation::specification, Function.identity()));
    }

    /** Why the acting person may not confirm this specification, or withdraw its confirmation. */
    public Optional<Refusal> refusal(SpecificationKey specification) {
        if (catalogue.get(specification).centreDevised()) {
            return Optional.of(new Refusal(
                    "confirmation",
                    "No awarding organisation stands behind this unit, so there is no document to compare it with."));
        }
        if (!Actor.current().is(Role.IQA, Role.CENTRE_ADMIN)) {
            return Optional.of(new Refusal(
                    "confirmation",
                    "An internal verifier or a centre administrator confirms a specification. Ask one of them."));
        }
        return Optional.empty();
    }

    /**
     * Records that the acting person has compared the specification with the awarding organisation's document.
     *
     * @param document which document and which version of it, in the person's words
     * @throws Refused when the person may not, when the document is not named, or when it is confirmed already
     */
    @Transactional
    public void confirm(SpecificationKey specification, String document) {
        refuse(specification);
        String named = required(document, "Name the document and its version that you compared it with.");
        of(specification).ifPresent(already -> {
            throw new Refused("confirmation", already.by() + " has confirmed this specification already.");
        });
        confirmations.save(new SpecificationConfirmation(Actor.current(), specification, named, clock.instant()));
        events.publishEvent(new SpecificationConfirmed(specification, new Words(named)));
    }

    /** @throws Refused when the person may not, when no reason is given, or when nothing is confirmed */
    @Transactional
    public void withdraw(SpecificationKey specification, String reason) {
        refuse(specification);
        String why = required(reason, "Say why the confirmation no longer stands.");
        SpecificationConfirmation standing = confirmations
                .findBySpecification(specification)
                .orElseThrow(() -> new Refused("confirmation", "Nobody has confirmed this specification."));
        confirmations.delete(standing);
        events.publishEvent(new ConfirmationWithdrawn(specification, new Words(why)));
    }

    private void refuse(SpecificationKey specification) {
        refusal(specification).map(Refusal::thrown).ifPresent(refused -> {
            throw refused;
        });
    }

    private static String required(String text, String sentence) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Refused("confirmation", sentence);
        }
        if (stripped.length() > LONGEST) {
            throw new Refused(
                    "confirmation", "Use at most " + LONGEST + " characters; there are " + stripped.length() + ".");
        }
        return stripped;
    }
}
