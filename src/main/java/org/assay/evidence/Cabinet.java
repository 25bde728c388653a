package org.assay.evidence;

import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
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

    /** The newest version, which the actor may read. */
    Open newest(EvidenceId id) {
        var evidence = find(id);
        return readable(evidence, version(evidence, evidence.latest()));
    }

    /** One version, which the actor may read. */
    Open exactly(EvidenceId id, int number) {
        var evidence = find(id);
        return readable(evidence, version(evidence, number));
    }

    /** What the reader is meant to see: an answer that is still being written is its learner's alone, others see what it answers. */
    Open standing(EvidenceId id) {
        var evidence = find(id);
        var newest = version(evidence, evidence.latest());
        boolean older = newest.state() == EvidenceState.DRAFT
                && newest.number() > 1
                && !Actor.current().is(Role.LEARNER);
        return readable(evidence, older ? version(evidence, newest.number() - 1) : newest);
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

    private Open readable(Evidence evidence, EvidenceVersion version) {
        reading.check(evidence, version);
        return new Open(evidence, version);
    }

    private Evidence find(EvidenceId id) {
        return items.findById(new Evidence.Key(Actor.current().centre(), id)).orElseThrow(Reading::unknown);
    }

    private EvidenceVersion version(Evidence evidence, int number) {
        return versions.numbered(evidence.id(), number).orElseThrow(Reading::unknown);
    }
}
