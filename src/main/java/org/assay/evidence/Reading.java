package org.assay.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read whose evidence. A learner reads their own and nobody else's; a draft is read by nobody but whoever writes it. What is
 * put forward is read by those whom one of its enrolments concerns, and by whom a module to the right admits. Everybody else is told
 * that it does not exist.
 */
@Component
class Reading {
    private final Enrolling enrolling;
    private final ObjectProvider<EvidenceReaders> readers;

    Reading(Enrolling enrolling, ObjectProvider<EvidenceReaders> readers) {
        this.enrolling = enrolling;
        this.readers = readers;
    }

    void check(Evidence evidence, EvidenceVersion version) {
        var enrolments = version.claims().stream().map(PutForward::enrolment).collect(Collectors.toSet());
        if (!may(evidence, version.state(), enrolments)) throw unknown();
    }

    private boolean may(Evidence evidence, EvidenceState state, Set<EnrolmentId> enrolments) {
        var actor = Actor.current();
        if (actor.is(Role.LEARNER)) return isOwn(evidence.learner());
        if (evidence.recordedBy().filter(actor.person()::equals).isPresent()) return true;
        if (state == EvidenceState.DRAFT) return false;
        return enrolling.ofLearner(evidence.learner()).stream()
                        .map(EnrolmentLine::id)
                        .anyMatch(enrolments::contains)
                || admitted(evidence.learner(), enrolments);
    }

    /** Whether the acting learner is this one. */
    boolean isOwn(LearnerId learner) {
        return enrolling.mine().stream().anyMatch(line -> line.learner().equals(learner));
    }

    /** Those of a learner's enrolments that the actor may read evidence of. */
    Set<EnrolmentId> readable(LearnerId learner) {
        return ids(enrolling.ofLearner(learner));
    }

    /** Those of these enrolments that the actor may read evidence of. */
    Set<EnrolmentId> readable(Collection<EnrolmentId> asked) {
        return ids(enrolling.enrolments(asked));
    }

    boolean admitted(LearnerId learner, Set<EnrolmentId> enrolments) {
        var actor = Actor.current();
        return readers.stream().anyMatch(reader -> reader.admits(actor, learner, enrolments));
    }

    static NotFound unknown() {
        return new NotFound("There is no such evidence.");
    }

    private static Set<EnrolmentId> ids(List<EnrolmentLine> lines) {
        return lines.stream().map(EnrolmentLine::id).collect(Collectors.toSet());
    }
}
