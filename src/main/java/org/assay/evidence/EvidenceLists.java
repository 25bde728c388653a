package org.assay.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.qualification.UnitKey;
import org.springframework.stereotype.Component;

/** Lists of evidence for whoever acts, each in a bounded number of statements; what they may not read is left out. */
@Component
class EvidenceLists {
    private static final Set<EvidenceState> PUT_FORWARD = Set.of(
            EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT, EvidenceState.ACCEPTED, EvidenceState.MORE_NEEDED);

    private static final Set<EvidenceState> WAITING = Set.of(EvidenceState.SUBMITTED, EvidenceState.IN_ASSESSMENT);

    private final Shelf shelf;
    private final Reading reading;
    private final Enrolling enrolling;

    EvidenceLists(Shelf shelf, Reading reading, Enrolling enrolling) {
        this.shelf = shelf;
        this.reading = reading;
        this.enrolling = enrolling;
    }

    /** The acting learner. */
    Optional<LearnerId> me() {
        return enrolling.mine().stream().map(EnrolmentLine::learner).findFirst();
    }

    Optional<EvidenceId> blank() {
        return me().flatMap(shelf::blank);
    }

    List<EvidenceLine> versions(EvidenceId id) {
        boolean own = Actor.current().is(Role.LEARNER);
        return shelf.versions(id).stream()
                .filter(line -> own || line.state() != EvidenceState.DRAFT)
                .toList();
    }

    List<EvidenceLine> mine(Set<EvidenceState> states, int offset, int limit) {
        return me().map(learner -> shelf.newestOf(learner, states, offset, limit))
                .orElseGet(List::of);
    }

    List<EvidenceLine> mineUnderWay(int limit) {
        return me().map(learner -> shelf.newestOf(learner, Set.of(EvidenceState.DRAFT), WAITING, limit))
                .orElseGet(List::of);
    }

    Map<EvidenceState, Long> myCounts() {
        return me().map(shelf::counts).orElseGet(Map::of);
    }

    List<EvidenceLine> ofLearner(LearnerId learner, int offset, int limit) {
        var readable = reading.readable(learner);
        if (readable.isEmpty() && !reading.admitted(learner, Set.of())) throw new NotFound("There is no such learner.");
        return shelf.newestOf(learner, PUT_FORWARD, offset, limit).stream()
                .filter(line ->
                        line.putForward().stream().map(PutForward::enrolment).anyMatch(readable::contains)
                                || reading.admitted(learner, enrolments(line)))
                .toList();
    }

    List<EvidenceLine> submittedFor(Collection<EnrolmentId> enrolments) {
        var readable = reading.readable(enrolments);
        return readable.isEmpty() ? List.of() : shelf.waiting(readable);
    }

    List<EvidenceLine> forUnit(EnrolmentId enrolment, UnitKey unit) {
        if (reading.readable(List.of(enrolment)).isEmpty()) throw new NotFound("No such enrolment.");
        return newest(shelf.putForward(List.of(enrolment), unit));
    }

    List<EvidenceLine> forEnrolments(Collection<EnrolmentId> enrolments) {
        var readable = reading.readable(enrolments);
        return readable.isEmpty() ? List.of() : newest(shelf.putForward(readable, null));
    }

    /** Of each item the newest version that is put forward; the lines come by item and number. */
    private static List<EvidenceLine> newest(List<EvidenceLine> all) {
        Map<EvidenceId, EvidenceLine> newest = new LinkedHashMap<>();
        for (EvidenceLine line : all) if (line.state().putForward()) newest.put(line.id(), line);
        return List.copyOf(newest.values());
    }

    private static Set<EnrolmentId> enrolments(EvidenceLine line) {
        return line.putForward().stream().map(PutForward::enrolment).collect(Collectors.toSet());
    }
}
