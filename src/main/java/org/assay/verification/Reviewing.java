package org.assay.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.UnitSheet;
import org.assay.centre.CentreOffice;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.platform.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to samples and their actions: what there is to look at, what is concluded, and what is put right. */
@Service
public class Reviewing {
    /** The sign-off rules that stand against a person or a stage; the others are what a review is there to settle. */
    private static final Set<String> AGAINST_REVIEWING =
            Set.of("STAGE", "ROLE", "NOT_THE_LEARNER", "VERIFIER_IS_ANOTHER");

    private final Samples samples;
    private final Desk desk;
    private final Conclusions conclusions;
    private final AssessingUnits assessing;
    private final CentreOffice office;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    Reviewing(
            Samples samples,
            Desk desk,
            Conclusions conclusions,
            AssessingUnits assessing,
            CentreOffice office,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.samples = samples;
        this.desk = desk;
        this.conclusions = conclusions;
        this.assessing = assessing;
        this.office = office;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @throws NotFound when the centre has no such sample, or it does not concern the actor */
    @Transactional(readOnly = true)
    public SampleSheet sheet(SampleId id) {
        var sample = find(id);
        var names = office.staffNames();
        return new SampleSheet(
                desk.one(id).orElseThrow(() -> new NotFound("No such sample.")),
                assessing.sheet(sample.unit()),
                conclusions.of(List.of(id), names).getOrDefault(id, List.of()),
                desk.actionsOf(List.of(id), today()),
                owners(sample, names),
                refusal(sample));
    }

    /** Why the actor may not conclude on this sample; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(SampleId id) {
        return refusal(find(id));
    }

    /** Why this very conclusion would be refused; empty when it would be taken. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(SampleId id, SampleReview review) {
        var sample = find(id);
        return refusal(sample).or(() -> sample.refusal(Actor.current(), review, today()));
    }

    /**
     * Concludes on a sample. Agreement makes the unit claimable, a return sends it back to its assessor, and a required action leaves it
     * signed off until the action is closed.
     *
     * @throws Refused with the sentence of the first rule that does not hold
     */
    @Transactional
    public void review(SampleId id, SampleReview review) {
        var actor = Actor.current();
        var sample = find(id);
        refusal(sample).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        var sheet = assessing.sheet(sample.unit());
        known(sheet, review);
        var seen = seen(sheet);
        int before = sample.actions().size();
        sample.review(actor, review, seen, clock.instant(), today());
        deeds.publishEvent(new SampleReviewed(
                id, sample.unit(), sample.assessor(), review.outcome(), seen.digest(), new Words(review.comment())));
        for (int action = before; action < sample.actions().size(); action++) {
            var raised = sample.actions().get(action);
            deeds.publishEvent(new ActionRaised(
                    id, action, sample.unit(), raised.who(), raised.dueOn(), new Words(raised.what())));
        }
        samples.save(sample);
        switch (review.outcome()) {
            case AGREED, AGREED_WITH_ADVICE -> assessing.move(sample.unit(), SignOffMove.AGREE, review.comment());
            case RETURNED -> assessing.move(sample.unit(), SignOffMove.RETURN, review.comment());
            case ACTION_REQUIRED -> {}
        }
    }

    /** A page of open actions by due date: an assessor's own, everybody's for verifiers and administrators. */
    @Transactional(readOnly = true)
    public List<ActionLine> actions(int offset, int limit) {
        return desk.actions(whose(), false, today(), offset, limit);
    }

    @Transactional(readOnly = true)
    public long countActions() {
        return desk.countActions(whose(), false);
    }

    /** The question behind {@link #countActions}. */
    public Tally openActions() {
        return Desk.actions(whose(), false);
    }

    /** How many open actions are past their day. */
    @Transactional(readOnly = true)
    public long countOverdue() {
        return desk.countOverdue(whose(), today());
    }

    /** A page of closed actions, the latest due first. */
    @Transactional(readOnly = true)
    public List<ActionLine> closedActions(int offset, int limit) {
        return desk.actions(whose(), true, today(), offset, limit);
    }

    @Transactional(readOnly = true)
    public long countClosedActions() {
        return desk.countActions(whose(), true);
    }

    /** What can be done about an action next. */
    public enum ActionDeed {
        ACKNOWLEDGE,
        ANSWER,
        CLOSE,
        SEND_BACK
    }

    /** What the actor can do about this action now, the usual deed first; nothing is read for it. */
    public List<ActionDeed> deeds(ActionLine action) {
        var actor = Actor.current();
        boolean owner = action.who().equals(actor.person());
        return switch (action.state()) {
            case RAISED -> owner ? List.of(ActionDeed.ACKNOWLEDGE) : List.of();
            case ACKNOWLEDGED, SENT_BACK -> owner ? List.of(ActionDeed.ANSWER) : List.of();
            case ANSWERED ->
                actor.is(Role.IQA) && !action.deciders().include(actor.person())
                        ? List.of(ActionDeed.CLOSE, ActionDeed.SEND_BACK)
                        : List.of();
            case CLOSED -> List.of();
        };
    }

    /** @throws Refused when it is somebody else's, or acknowledged already */
    @Transactional
    public void acknowledge(SampleId id, int action) {
        var sample = find(id);
        sample.acknowledge(action, Actor.current(), clock.instant());
        told(sample, action, "");
    }

    /** @throws Refused when it is somebody else's, not acknowledged, answered already, or nothing is written */
    @Transactional
    public void answer(SampleId id, int action, String words) {
        var sample = find(id);
        sample.answer(action, Actor.current(), words, clock.instant());
        told(sample, action, words);
    }

    /** Re-checks an answer, and it holds. @throws Refused when the actor decided on the unit, or there is no answer */
    @Transactional
    public void close(SampleId id, int action, String words) {
        var sample = find(id);
        mayConclude(sample);
        sample.close(action, Actor.current(), words, clock.instant());
        told(sample, action, words);
    }

    /** Re-checks an answer, and it does not hold. @throws Refused as {@link #close}, or when nothing is written */
    @Transactional
    public void sendBack(SampleId id, int action, String words) {
        var sample = find(id);
        mayConclude(sample);
        sample.sendBack(action, Actor.current(), words, clock.instant());
        told(sample, action, words);
    }

    private void told(Sample sample, int action, String words) {
        samples.save(sample);
        var moved = sample.actions().get(action);
        deeds.publishEvent(new ActionMoved(
                sample.id(),
                action,
                sample.unit(),
                moved.state(),
                moved.who(),
                sample.raisedBy(action),
                new Words(words.strip())));
    }

    private void mayConclude(Sample sample) {
        refusal(sample).ifPresent(refusal -> {
            throw refusal.thrown();
        });
    }

    private Optional<Refusal> refusal(Sample sample) {
        return sample.refusal(Actor.current())
                .or(() -> assessing
                        .refusal(sample.unit(), SignOffMove.AGREE)
                        .filter(refusal -> AGAINST_REVIEWING.contains(refusal.rule())));
    }

    private Sample find(SampleId id) {
        var actor = Actor.current();
        return samples.withId(id)
                .filter(sample -> actor.is(Role.IQA, Role.CENTRE_ADMIN)
                        || actor.is(Role.ASSESSOR) && sample.decidedBy(actor.person())
                        || actor.is(Role.EQA))
                .orElseThrow(() -> new NotFound("No such sample."));
    }

    private static Optional<PersonId> whose() {
        var actor = Actor.current();
        return switch (actor.role()) {
            case IQA, CENTRE_ADMIN -> Optional.empty();
            case ASSESSOR -> Optional.of(actor.person());
            case LEARNER, EQA, SYSTEM -> throw new NotFound("There is no such page for your role.");
        };
    }

    private static void known(UnitSheet sheet, SampleReview review) {
        var criteria = new HashSet<>(sheet.unit().refs());
        if (!review.findings().stream().allMatch(finding -> criteria.contains(finding.criterion())))
            throw new NotFound("This unit has no such criterion.");
    }

    /** What lies before whoever looks at the sheet now. */
    static Seen seen(UnitSheet sheet) {
        var lines = new ArrayList<String>();
        lines.add("unit " + sheet.id().value() + " " + sheet.stage());
        sheet.criteria()
                .forEach(criterion -> criterion
                        .judgements()
                        .forEach(judgement -> lines.add("judgement " + judgement.seq() + " " + judgement.criterion()
                                + " " + judgement.verdict() + " "
                                + judgement.by().value() + " "
                                + judgement.evidence().value() + " v" + judgement.evidenceVersion())));
        sheet.evidence().forEach(item -> lines.add("evidence " + item.id().value() + " v" + item.version()));
        for (int step = 0; step < sheet.steps().size(); step++)
            lines.add("step " + step + " " + sheet.steps().get(step).move() + " "
                    + sheet.steps().get(step).by().value());
        return new Seen(lines);
    }

    private static List<SampleSheet.Owner> owners(Sample sample, Map<PersonId, String> names) {
        var owners = new ArrayList<SampleSheet.Owner>();
        owners.add(new SampleSheet.Owner(
                sample.assessor(), names.getOrDefault(sample.assessor(), "A former member of staff")));
        sample.countersigner()
                .ifPresent(person -> owners.add(
                        new SampleSheet.Owner(person, names.getOrDefault(person, "A former member of staff"))));
        return owners;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
