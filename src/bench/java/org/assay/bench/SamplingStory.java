package org.assay.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.UnitMoved;
import org.assay.audit.BulkRecord;
import org.assay.audit.BulkRecord.Deed;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.verification.ActionRaised;
import org.assay.verification.ActionState;
import org.assay.verification.BulkDraw;
import org.assay.verification.DrawId;
import org.assay.verification.ReviewOutcome;
import org.assay.verification.SampleDrawn;
import org.assay.verification.SampleId;
import org.assay.verification.SampleReviewed;
import org.assay.verification.SampleState;
import org.jspecify.annotations.Nullable;

/**
 * Internal verification of a centre: a draw each quarter, whose picks follow from the record as it stood. What a draw picked is reviewed and
 * agreed, the rest is passed; of the latest draw a third still waits.
 */
final class SamplingStory {
    private final Frame frame;
    private final Member iqa;
    private final Chance chance;
    private final Told told;
    private final BulkDraw lots;
    private final Map<UUID, SignedOff> standing = new LinkedHashMap<>();
    private final List<UUID> open = new ArrayList<>();
    private Optional<UUID> latest = Optional.empty();

    SamplingStory(Frame frame, Member iqa) {
        this.frame = frame;
        this.iqa = iqa;
        this.chance = frame.chance(4, 0);
        this.told = new Told(frame.chance(4, 1), 1);
        this.lots = new BulkDraw(frame.centre());
    }

    Rows rows() {
        return told.rows();
    }

    Optional<UUID> latest() {
        return latest;
    }

    /** Samples of the latest draw that wait for their review. */
    List<UUID> open() {
        return open;
    }

    /** When a draw was made, from the first, 1, to the last. */
    Instant at(int number) {
        int before = frame.size().draws() - number;
        return frame.today().minusSeconds((13L + 91L * before) * 86_400).plusSeconds(10 * 3600);
    }

    /** These units were signed off since the draw before. */
    void stand(List<SignedOff> units) {
        units.forEach(unit -> standing.put(unit.id(), unit));
    }

    /** Draws from what stands, by the record as it is now; answers with the deeds that followed until the next draw. */
    List<Deed> draw(int number, BulkRecord record) {
        int before = told.deeds().size();
        if (standing.isEmpty()) return List.of();
        var at = at(number);
        var drawn = lots.draw(
                record.rootInHex(),
                standing.values().stream().map(SamplingStory::candidate).toList());
        var id = chance.id(at);
        draw(id, number, at, drawn, record);
        boolean last = number == frame.size().draws();
        if (last) latest = Optional.of(id);
        int place = 0;
        for (var pick : drawn.picks().entrySet())
            picked(id, at, ++place, standing.get(pick.getKey()), pick.getValue(), last);
        if (!last)
            drawn.members().forEach(one -> passed(standing.get(one.candidate().unit()), at, drawn));
        else
            standing.values().forEach(unit -> {
                if (!drawn.picks().containsKey(unit.id())) sampled(unit, id, null);
            });
        standing.clear();
        return List.copyOf(told.deeds().subList(before, told.deeds().size()));
    }

    private void draw(UUID id, int number, Instant at, BulkDraw.Drawn drawn, BulkRecord record) {
        told.rows()
                .add(
                        Table.SAMPLE_DRAW,
                        frame.centre(),
                        id,
                        number,
                        drawn.strategy(),
                        drawn.seed(),
                        record.size(),
                        record.rootInHex(),
                        drawn.populationHash(),
                        drawn.members().size(),
                        drawn.picks().size(),
                        iqa.person(),
                        at,
                        0);
        int seq = 0;
        for (var one : drawn.members()) {
            var facts = one.candidate();
            told.rows()
                    .add(
                            Table.DRAW_MEMBER,
                            frame.centre(),
                            id,
                            seq++,
                            facts.unit(),
                            facts.assessor().value(),
                            facts.ofUnit().value(),
                            facts.signedOffAt(),
                            one.traineeFirst(),
                            facts.overridden(),
                            facts.kinds(),
                            facts.hasteMinutes(),
                            one.pairSampled(),
                            false);
        }
        deed(
                at,
                new SampleDrawn(
                        new DrawId(id),
                        number,
                        drawn.strategy(),
                        record.size(),
                        record.rootInHex(),
                        drawn.seed(),
                        drawn.members().size(),
                        drawn.populationHash(),
                        drawn.picks().keySet().stream()
                                .map(UnitAssessmentId::new)
                                .toList()));
    }

    private void picked(UUID draw, Instant drawn, int place, SignedOff unit, String reasons, boolean last) {
        var sample = chance.id(drawn);
        var reviewed = frame.after(drawn, 1440, 8 * 1440, chance);
        boolean waits = last && chance.once(0.35);
        boolean action = last && !waits && chance.once(0.08);
        var state = waits ? SampleState.SELECTED : action ? SampleState.ACTION_REQUIRED : SampleState.AGREED;
        told.rows()
                .add(
                        Table.SAMPLE,
                        frame.centre(),
                        sample,
                        draw,
                        place,
                        unit.id(),
                        unit.enrolment(),
                        unit.learner(),
                        unit.specification(),
                        unit.unit().key().value(),
                        unit.signer().person(),
                        other(unit),
                        unit.at(),
                        reasons,
                        state,
                        state == SampleState.AGREED ? reviewed : null,
                        waits ? 0 : 1);
        if (waits) open.add(sample);
        else review(sample, unit, reviewed, action);
        if (state == SampleState.AGREED) moved(unit, SignOffMove.AGREE, reviewed);
        else sampled(unit, draw, sample);
    }

    private void review(UUID sample, SignedOff unit, Instant at, boolean action) {
        var words = action ? "One criterion rests on a single occasion." : "The evidence holds what was decided.";
        var seen = BulkDraw.seen(unit.unit().criteria().stream()
                .map(one -> "judgement " + one.ref() + " 0 MET")
                .toList());
        var outcome = action ? ReviewOutcome.ACTION_REQUIRED : ReviewOutcome.AGREED;
        told.rows()
                .add(
                        Table.SAMPLE_REVIEW,
                        frame.centre(),
                        sample,
                        0,
                        outcome,
                        words,
                        iqa.person(),
                        at,
                        seen.getFirst(),
                        seen.getLast());
        int seq = 0;
        for (var one : unit.unit().criteria())
            if (seq < 4) {
                boolean agrees = !action || seq > 0;
                told.rows()
                        .add(
                                Table.SAMPLE_FINDING,
                                frame.centre(),
                                sample,
                                seq++,
                                0,
                                one.ref().value(),
                                agrees,
                                agrees ? "" : "S",
                                agrees ? "" : "Not enough of it.");
            }
        deed(
                at,
                new SampleReviewed(
                        new SampleId(sample),
                        new UnitAssessmentId(unit.id()),
                        unit.signedBy(),
                        outcome,
                        seen.getLast(),
                        new Words(words)));
        if (action) action(sample, unit, at);
    }

    private void action(UUID sample, SignedOff unit, Instant at) {
        var what = "Gather one more occasion and judge it.";
        var due = frame.day(at).plusDays(14);
        told.rows()
                .add(
                        Table.SAMPLE_ACTION,
                        frame.centre(),
                        sample,
                        0,
                        what,
                        unit.signer().person(),
                        due,
                        ActionState.RAISED);
        told.rows()
                .add(
                        Table.SAMPLE_ACTION_STEP,
                        frame.centre(),
                        sample,
                        0,
                        0,
                        ActionState.RAISED,
                        iqa.person(),
                        at,
                        what);
        deed(
                at,
                new ActionRaised(
                        new SampleId(sample),
                        0,
                        new UnitAssessmentId(unit.id()),
                        unit.signedBy(),
                        due,
                        new Words(what)));
    }

    private void passed(SignedOff unit, Instant drawn, BulkDraw.Drawn picks) {
        if (!picks.picks().containsKey(unit.id()))
            moved(unit, SignOffMove.PASS_UNSAMPLED, frame.after(drawn.plusSeconds(9 * 86_400L), 5, 600, chance));
    }

    private void moved(SignedOff unit, SignOffMove move, Instant at) {
        told.rows()
                .add(
                        Table.SIGN_OFF_STEP,
                        frame.centre(),
                        unit.id(),
                        unit.steps(),
                        move,
                        move.to(),
                        iqa.person(),
                        Role.IQA,
                        at,
                        null);
        deed(
                at,
                new UnitMoved(
                        new UnitAssessmentId(unit.id()),
                        new EnrolmentId(unit.enrolment()),
                        new LearnerId(unit.learner()),
                        new PersonId(unit.learnerPerson()),
                        move,
                        SignOffStage.SIGNED_OFF,
                        move.to(),
                        new Words("")));
    }

    private void sampled(SignedOff unit, UUID draw, @Nullable UUID sample) {
        told.rows()
                .add(
                        Table.SAMPLED_UNIT,
                        frame.centre(),
                        unit.id(),
                        unit.learner(),
                        unit.unit().key().value(),
                        unit.signer().person(),
                        other(unit),
                        unit.at(),
                        draw,
                        sample,
                        0);
    }

    private static @Nullable UUID other(SignedOff unit) {
        var other = unit.countersigner();
        return other == null ? null : other.person();
    }

    private static BulkDraw.Candidate candidate(SignedOff unit) {
        return new BulkDraw.Candidate(
                unit.id(),
                unit.signedBy(),
                unit.unit().key(),
                unit.at(),
                unit.signer().trainee(),
                unit.overridden(),
                unit.kinds(),
                unit.hasteMinutes());
    }

    private void deed(Instant at, Auditable deed) {
        told.deed(at, iqa.person(), Role.IQA, deed);
    }
}
