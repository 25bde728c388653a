package org.assay.evidence;

import java.util.Optional;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refusal;

/** Who may write on a version, and why nobody may any more. */
final class Writing {
    private Writing() {}

    /** Why the actor, who may read it, may not write on it. */
    static Optional<Refusal> refusal(Evidence evidence, EvidenceVersion version, Reading reading) {
        var actor = Actor.current();
        var recordedBy = evidence.recordedBy();
        if (recordedBy.isPresent()) {
            if (!recordedBy.get().equals(actor.person()) || !actor.is(Role.ASSESSOR))
                return Optional.of(new Refusal(
                        "evidence-recorded",
                        "An assessor recorded this; only they can change it, until it is judged."));
            return closed(evidence, version);
        }
        if (!actor.is(Role.LEARNER) || !reading.isOwn(evidence.learner()))
            return Optional.of(new Refusal("evidence-learner", "Only the learner changes their own evidence."));
        return closed(evidence, version);
    }

    /** Why nobody may write on it any more. */
    static Optional<Refusal> closed(Evidence evidence, EvidenceVersion version) {
        var written = evidence.recordedBy().isPresent() ? EvidenceState.IN_ASSESSMENT : EvidenceState.DRAFT;
        return version.state() == written ? Optional.empty() : Optional.of(frozen(version));
    }

    static Refusal frozen(EvidenceVersion version) {
        return new Refusal(
                "evidence-frozen",
                switch (version.state()) {
                    case SUBMITTED ->
                        "Version " + version.number()
                                + " is submitted and nobody has looked at it yet. Withdraw it if you want to change it.";
                    case IN_ASSESSMENT ->
                        "Version " + version.number()
                                + " is being looked at and cannot be changed. Wait for the feedback, then answer with a new version.";
                    case ACCEPTED, MORE_NEEDED ->
                        "Version " + version.number()
                                + " has been judged and stays as it is. Answer with a new version.";
                    case WITHDRAWN ->
                        "Version " + version.number() + " was withdrawn. Start a new version if you want to change it.";
                    case DRAFT -> "Version " + version.number() + " is a draft.";
                });
    }
}
