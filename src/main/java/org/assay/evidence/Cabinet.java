package org.assay.evidence;

import java.util.List;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.Remembered;
import org.springframework.stereotype.Component;

/** Finds evidence for whoever acts: what they may not read is not there, what they may not change is refused with its reason. */
@Component
class Cabinet {
    private final EvidenceItems items;
    private final EvidenceVersions versions;
    private final Reading reading;

    Cabinet(EvidenceItems items, EvidenceVersions versions, Reading reading) {
        this.items = items;
        this.versions = versions;
        this.reading = reading;
    }

    /** An item and the version that is meant. */
    record Open(Evidence evidence, EvidenceVersion version) {
        EvidenceItem item() {
            return version.item(evidence);
        }
    }

    /** The version that the actor may write on now. */
    Open open(EvidenceId id) {
        var found = newest(id);
        Writing.refusal(found.evidence(), found.version(), reading).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        return found;
    }

    /** What the same actor had {@link #open} a moment ago: whose it is cannot have changed since, how it stands can. */
    Open stillOpen(EvidenceId id) {
        var found = latest(id);
        Writing.closed(found.evidence(), found.version()).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        return found;
    }

    /** The newest version, which the actor may read. */
    Open newest(EvidenceId id) {
        return readable(latest(id));
    }

    /** One version, which the actor may read. */
    Open exactly(EvidenceId id, int number) {
        return readable(numbered(id, number));
    }

    /** What the reader is meant to see: an answer that is still being written is its learner's alone, others see what it answers. */
    Open standing(EvidenceId id) {
        var newest = latest(id);
        boolean older = newest.version().state() == EvidenceState.DRAFT
                && newest.version().number() > 1
                && !Actor.current().is(Role.LEARNER);
        return readable(older ? numbered(id, newest.version().number() - 1) : newest);
    }

    /** The acting learner's own item, written by themself, with its newest version. */
    Open own(EvidenceId id) {
        var found = newest(id);
        if (!Actor.current().is(Role.LEARNER))
            throw new Refused("evidence-learner", "Only the learner does this with their own evidence.");
        if (found.evidence().recordedBy().isPresent())
            throw new Refused(
                    "evidence-recorded", "Your assessor recorded this. Ask them when something in it is wrong.");
        return found;
    }

    void begin(Evidence evidence, EvidenceVersion first) {
        items.save(evidence);
        versions.save(first);
    }

    void add(Evidence evidence, EvidenceVersion next) {
        versions.save(next);
        evidence.newest(next.number());
    }

    /** Takes the newest version away, and the item with its last one. */
    void drop(Open newest) {
        versions.delete(newest.version());
        if (newest.version().number() == 1) items.delete(newest.evidence());
        else newest.evidence().newest(newest.version().number() - 1);
    }

    private Open readable(Open found) {
        reading.check(found.evidence(), found.version());
        return found;
    }

    private Open latest(EvidenceId id) {
        return Remembered.once(List.of(Cabinet.class, id), () -> {
            var found = one(versions.newest(id));
            return Remembered.once(place(id, found.version().number()), () -> found);
        });
    }

    private Open numbered(EvidenceId id, int number) {
        return Remembered.once(place(id, number), () -> one(versions.numbered(id, number)));
    }

    private static Object place(EvidenceId id, int number) {
        return List.of(Cabinet.class, id, number);
    }

    private static Open one(List<Object[]> found) {
        return found.stream()
                .findFirst()
                .map(pair -> new Open((Evidence) pair[0], (EvidenceVersion) pair[1]))
                .orElseThrow(Reading::unknown);
    }
}
