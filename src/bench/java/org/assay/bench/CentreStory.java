package org.assay.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.assay.audit.BulkRecord;
import org.assay.audit.BulkRecord.Deed;
import org.assay.qualification.QualificationCatalogue;

/** One centre, or one more wave of its learners: learner by learner on all processors, then its record in the order of time. */
final class CentreStory {
    /** Learners whose rows are written together. */
    private static final int TOGETHER = 10;

    private final Frame frame;
    private final Load load;
    private final ExecutorService workers;
    private final Founding founding;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<SignedOff> signedOff = new ArrayList<>();
    private final List<LearnerStory> shown = new ArrayList<>();
    private final List<Cast.Waiting> singles = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final SamplingStory sampling;

    CentreStory(Frame frame, QualificationCatalogue catalogue, Load load, ExecutorService workers) {
        this.frame = frame;
        this.load = load;
        this.workers = workers;
        this.founding = new Founding(frame, catalogue).tell();
        this.sampling = new SamplingStory(frame, founding.iqa());
    }

    /** What some learners left behind when their rows were written. */
    private record Part(
            List<LearnerStory> shown,
            List<Deed> deeds,
            List<SignedOff> signedOff,
            List<Cast.Waiting> singles,
            List<String> people) {}

    void tell(BulkRecord record) {
        load.write(founding.told().rows());
        deeds.addAll(founding.told().deeds());
        var parts = new ArrayList<Future<Part>>();
        int number = 0;
        for (var intake : founding.intakes()) {
            int last = number + founding.learners(intake);
            for (; number < last; number += Math.min(TOGETHER, last - number)) {
                int from = number;
                int to = Math.min(last, number + TOGETHER);
                parts.add(workers.submit(() -> part(intake, from, to)));
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            var part = RecordWriter.got(parts.set(i, null));
            shown.addAll(part.shown());
            deeds.addAll(part.deeds());
            signedOff.addAll(part.signedOff());
            singles.addAll(part.singles());
            people.addAll(part.people());
        }
        record(new RecordWriter(record, load, workers));
        load.write(sampling.rows());
    }

    private Part part(Intake intake, int from, int to) {
        var part =
                new Part(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var rows = new Rows();
        for (int number = from; number < to; number++) {
            var learner = new LearnerStory(frame, intake, number).tell();
            learner.rows().all().forEach((table, text) -> rows.of(table).add(text));
            part.deeds().addAll(learner.told().deeds());
            part.signedOff().addAll(learner.signedOff());
            if (intake.shown()) part.shown().add(learner);
            else if (learner.active()) part.people().add(learner.username());
            learner.singles()
                    .forEach(one -> part.singles()
                            .add(new Cast.Waiting(one, intake.assessor().username(), learner.username())));
        }
        load.write(rows);
        return part;
    }

    /** The record in the order of time, up to each draw, whose picks follow from it. */
    private void record(RecordWriter writer) {
        deeds.sort(Comparator.comparing(Deed::at));
        signedOff.sort(Comparator.comparing(SignedOff::at).thenComparing(SignedOff::id));
        int done = 0;
        int stood = 0;
        List<Deed> followed = List.of();
        for (int number = 1; number <= draws(); number++) {
            int until = before(sampling.at(number), done);
            writer.append(merged(deeds.subList(done, until), followed));
            done = until;
            int upTo = stood;
            while (upTo < signedOff.size() && signedOff.get(upTo).at().isBefore(sampling.at(number))) upTo++;
            sampling.stand(signedOff.subList(stood, upTo));
            stood = upTo;
            followed = sampling.draw(number, writer.record());
        }
        writer.append(merged(deeds.subList(done, deeds.size()), followed));
    }

    /** A later wave is not drawn from: draws are numbered once for the whole centre. */
    private int draws() {
        return frame.wave() == 0 ? frame.size().draws() : 0;
    }

    private int before(Instant moment, int from) {
        int at = from;
        while (at < deeds.size() && deeds.get(at).at().isBefore(moment)) at++;
        return at;
    }

    private static List<Deed> merged(List<Deed> some, List<Deed> others) {
        if (others.isEmpty()) return some;
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(Deed::at));
        return all;
    }

    Cast cast() {
        boolean first = !shown.isEmpty();
        return new Cast(
                frame.centre(),
                frame.name(),
                frame.admin().username(),
                founding.iqa().username(),
                founding.eqa().username(),
                founding.openVisit(),
                founding.assessors().getFirst().username(),
                shown.stream().map(LearnerStory::username).toList(),
                shown.stream().map(LearnerStory::enrolment).toList(),
                founding.shownCohort(),
                waiting(),
                first ? shown.getFirst().unitIds() : List.of(),
                List.copyOf(singles),
                List.copyOf(people),
                founding.assessors().stream().skip(1).map(Member::username).toList(),
                sampling.latest(),
                List.copyOf(sampling.open()));
    }

    private List<UUID> waiting() {
        return shown.stream()
                .flatMap(one -> one.waiting().stream())
                .sorted(Comparator.comparing(id -> Long.toUnsignedString(id.getMostSignificantBits(), 16)))
                .toList();
    }
}
