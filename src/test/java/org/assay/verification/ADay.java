package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.AUnit;
import org.assay.assessment.SampleStanding;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitAssessmentId;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;

/**
 * A small centre on a wild day: everybody tries anything, under every hat they have, on units whose real sign-off table and whose real
 * samples decide. The test keeps a book of its own about who had a hand in what, and looks up in it whatever succeeds.
 */
final class ADay {
    private static final CentreId CENTRE = new CentreId(new UUID(7, 7));
    private static final int COMMANDS = 140;

    private final Random random;
    private final long seed;
    private final List<Person> people = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final Map<UnitAssessmentId, SampledUnit> sampled = new HashMap<>();
    private final Map<SampleId, Sample> samples = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<UnitAssessmentId> claimable = new HashSet<>();
    private Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private int draws;

    /** Somebody with all their hats. */
    private static final class Person {
        private final PersonId id;
        private final Set<Role> roles;
        private boolean qualified;
        private boolean trainee;

        private Person(int number, boolean qualified, boolean trainee, Set<Role> roles) {
            id = new PersonId(new UUID(7, number));
            this.roles = EnumSet.copyOf(roles);
            this.qualified = qualified;
            this.trainee = trainee;
        }
    }

    /** A unit, and the book about it. */
    private static final class Work {
        private final AUnit unit;
        private final Person learner;
        private final Set<PersonId> hands = new HashSet<>();
        private Optional<PersonId> signer = Optional.empty();
        private Person assessor;

        private Work(Person learner, Person assessor) {
            this.learner = learner;
            this.assessor = assessor;
            unit = new AUnit(CENTRE, learner.id);
        }
    }

    ADay(long seed) {
        this.seed = seed;
        random = new Random(seed);
        people.add(new Person(1, false, false, Set.of(Role.LEARNER)));
        people.add(new Person(2, true, false, some(Set.of(Role.ASSESSOR), Role.LEARNER)));
        people.add(new Person(3, true, false, some(Set.of(Role.ASSESSOR), Role.IQA)));
        people.add(new Person(4, false, true, some(Set.of(Role.ASSESSOR), Role.IQA)));
        people.add(new Person(5, true, false, Set.of(Role.ASSESSOR, Role.IQA)));
        people.add(new Person(6, true, false, some(Set.of(Role.ASSESSOR, Role.IQA), Role.CENTRE_ADMIN)));
        people.add(new Person(7, false, false, some(Set.of(Role.CENTRE_ADMIN), Role.IQA)));
        for (int count = 1 + random.nextInt(3); count > 0; count--)
            works.add(new Work(people.get(random.nextInt(5) == 0 ? random.nextInt(7) : random.nextInt(2)), assessor()));
    }

    private Set<Role> some(Set<Role> certain, Role perhaps) {
        var roles = EnumSet.copyOf(certain);
        if (random.nextInt(3) == 0) roles.add(perhaps);
        return roles;
    }

    /** @return what should never have happened; empty when all is well */
    List<String> passes() {
        for (int command = 0; command < COMMANDS; command++) {
            now = now.plusSeconds(600);
            act(works.get(random.nextInt(works.size())));
        }
        return violations;
    }

    /** How many units became claimable. */
    int claimable() {
        return claimable.size();
    }

    /** The day as a story, for whoever has to find out how a violation came about. */
    List<String> story() {
        return told;
    }

    private void act(Work work) {
        var person = random.nextInt(3) == 0 ? work.assessor : people.get(random.nextInt(people.size()));
        var roles = List.copyOf(person.roles);
        var actor = new Actor(person.id, "P" + number(person.id), CENTRE, "C", roles.get(random.nextInt(roles.size())));
        switch (random.nextInt(20)) {
            case 0 -> work.assessor = assessor();
            case 1 -> changesStanding(person);
            case 2, 3, 4 -> judges(work, person, actor);
            case 5, 6 -> work.unit.declare(now);
            case 7, 8 -> draws(actor);
            case 9, 10, 11, 12 -> reviews(work, actor);
            case 13 -> answers(work, actor);
            default -> moves(work, person, actor);
        }
    }

    private void judges(Work work, Person person, Actor actor) {
        for (int item = 0; item < work.unit.items().size(); item++)
            if (work.unit.judge(actor, standing(work, person), item, random.nextInt(8) > 0, now)) {
                tell(actor, "judged", work);
                ownWork(work, actor, "judged");
                work.hands.add(person.id);
            }
    }

    private void moves(Work work, Person person, Actor actor) {
        var move = random.nextInt(4) > 0
                ? likely(work.unit.stage(), standing(work, person))
                : SignOffMove.values()[random.nextInt(8)];
        boolean action = sample(work).map(Sample::hasOpenAction).orElse(false);
        var before = work.unit.stage();
        if (work.unit
                .move(move, actor, standing(work, person), sampling(work), action, now)
                .isEmpty()) moved(work, move, before, actor);
    }

    private SignOffMove likely(SignOffStage stage, AUnit.Standing standing) {
        return switch (stage) {
            case IN_PROGRESS -> standing.trainee() ? SignOffMove.SIGN_OFF_AS_TRAINEE : SignOffMove.SIGN_OFF;
            case AWAITING_COUNTERSIGNATURE -> SignOffMove.COUNTERSIGN;
            case SIGNED_OFF -> random.nextBoolean() ? SignOffMove.PASS_UNSAMPLED : SignOffMove.AGREE;
            case CLAIMABLE -> random.nextInt(10) == 0 ? SignOffMove.REOPEN : SignOffMove.AGREE;
        };
    }

    /** Enters what succeeded into the book, after looking up whether it ever might. */
    private void moved(Work work, SignOffMove move, SignOffStage before, Actor actor) {
        tell(actor, move.name(), work);
        var who = actor.person();
        if (move != SignOffMove.RECALL) ownWork(work, actor, move.name());
        switch (move) {
            case SIGN_OFF, SIGN_OFF_AS_TRAINEE -> {
                work.signer = Optional.of(who);
                work.hands.add(who);
            }
            case COUNTERSIGN -> {
                if (work.signer.filter(who::equals).isPresent())
                    violates(actor, "countersigned what they signed", work);
                work.hands.add(who);
            }
            case AGREE, PASS_UNSAMPLED -> {
                if (work.hands.contains(who)) violates(actor, "verified what they decided", work);
                claimable.add(work.unit.id());
            }
            case RETURN, RECALL, REOPEN -> work.signer = Optional.empty();
        }
        if (before == SignOffStage.SIGNED_OFF || before == SignOffStage.CLAIMABLE) left(work, actor);
    }

    /** What sampling does when a unit leaves its stage: it forgets the unit, and an open sample ends. */
    private void left(Work work, Actor actor) {
        if (work.unit.stage() != SignOffStage.IN_PROGRESS) return;
        sample(work).ifPresent(sample -> sample.wentBack(actor, now));
        sampled.remove(work.unit.id());
    }

    private void draws(Actor actor) {
        if (!actor.is(Role.IQA)) return;
        var waiting = works.stream()
                .filter(work -> work.unit.stage() == SignOffStage.SIGNED_OFF)
                .filter(work -> Optional.ofNullable(sampled.get(work.unit.id()))
                        .map(SampledUnit::sample)
                        .isEmpty())
                .toList();
        if (waiting.isEmpty()) return;
        var draw = new DrawId(new UUID(8, ++draws));
        var strategy = new SamplingStrategy(
                1, "so", random.nextInt(3) * 40, Set.of(), random.nextInt(2), Optional.empty(), Optional.empty());
        for (var work : waiting) sampled.put(work.unit.id(), new SampledUnit(CENTRE, work.unit.asSampled(), draw));
        var population = waiting.stream().map(work -> decision(work.unit)).toList();
        for (var pick :
                Draw.of(strategy, population, Draw.sha256(seed + "/" + draws)).picks()) {
            var work = waiting.stream()
                    .filter(one -> one.unit.id().equals(pick.unit()))
                    .findFirst()
                    .orElseThrow();
            var sample =
                    new Sample(new Sample.Key(CENTRE, SampleId.next()), draw, 1, work.unit.asSampled(), pick.reasons());
            samples.put(sample.id(), sample);
            sampled.get(work.unit.id()).picked(sample.id());
            tell(actor, "drew", work);
        }
    }

    private static Decision decision(AUnit unit) {
        var seen = unit.asSampled();
        return new Decision(
                seen.id(), seen.signer(), seen.unit(), seen.signedOffAt(), false, "", 2, 1_440, false, false);
    }

    /** Concludes on a sample as the product does: what stands against the person first, then the review, then the move. */
    private void reviews(Work work, Actor actor) {
        var sample = sample(work).orElse(null);
        if (sample == null) return;
        var person = person(actor.person());
        var against = work.unit.refusal(SignOffMove.AGREE, actor, standing(work, person), SampleStanding.AGREED, false);
        if (against.isPresent()) return;
        var outcome = ReviewOutcome.values()[random.nextInt(4)];
        var review = new SampleReview(
                outcome,
                "Looked at all of it.",
                List.of(new SampleReview.Finding(work.unit.items().getFirst(), true, Set.of(), "")),
                outcome == ReviewOutcome.ACTION_REQUIRED
                        ? List.of(new SampleReview.Ask("Say why.", sample.assessor(), today()))
                        : List.of());
        if (sample.refusal(actor, review, today()).isPresent()) return;
        if (work.hands.contains(actor.person())) violates(actor, "reviewed what they decided", work);
        sample.review(actor, review, new Seen(List.of("all")), now, today());
        tell(actor, outcome.name(), work);
        if (outcome == ReviewOutcome.ACTION_REQUIRED) return;
        var move = outcome == ReviewOutcome.RETURNED ? SignOffMove.RETURN : SignOffMove.AGREE;
        var before = work.unit.stage();
        var refused = work.unit.move(move, actor, standing(work, person), sampling(work), false, now);
        if (refused.isEmpty()) moved(work, move, before, actor);
        else violates(actor, "concluded and was then refused: " + refused.get().sentence(), work);
    }

    /** Whoever it is for answers; whoever may re-checks. */
    private void answers(Work work, Actor actor) {
        sample(work).filter(Sample::hasOpenAction).ifPresent(sample -> {
            for (int action = 0; action < sample.actions().size(); action++) {
                int one = action;
                attempt(() -> sample.acknowledge(one, actor, now));
                attempt(() -> sample.answer(one, actor, "Done.", now));
                if (attempt(() -> sample.close(one, actor, "Seen.", now)) && work.hands.contains(actor.person()))
                    tell(actor, "closed an action on what they judged", work);
            }
        });
    }

    private static boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (org.assay.platform.Refused refused) {
            return false;
        }
    }

    private void changesStanding(Person person) {
        if (!person.roles.contains(Role.ASSESSOR)) return;
        person.trainee = random.nextInt(4) == 0;
        person.qualified = !person.trainee;
    }

    private Optional<Sample> sample(Work work) {
        return Optional.ofNullable(sampled.get(work.unit.id()))
                .map(SampledUnit::sample)
                .map(samples::get);
    }

    /** As {@link Standings} answers it. */
    private SampleStanding sampling(Work work) {
        var drawn = sampled.get(work.unit.id());
        if (drawn == null) return SampleStanding.NOT_DRAWN;
        var sample = sample(work);
        if (sample.isPresent())
            return sample.get().state() == SampleState.AGREED ? SampleStanding.AGREED : SampleStanding.SELECTED;
        return samples.values().stream().anyMatch(one -> one.draw().equals(drawn.draw()) && !one.settled())
                ? SampleStanding.PLAN_OPEN
                : SampleStanding.NOT_SELECTED;
    }

    private AUnit.Standing standing(Work work, Person person) {
        return new AUnit.Standing(person.qualified, person.trainee, work.assessor == person);
    }

    private Person assessor() {
        return people.get(1 + random.nextInt(5));
    }

    private Person person(PersonId id) {
        return people.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private void ownWork(Work work, Actor actor, String deed) {
        if (actor.person().equals(work.learner.id)) violates(actor, deed + " their own work", work);
    }

    private void violates(Actor actor, String what, Work work) {
        tell(actor, what, work);
        violations.add("seed " + seed + ": " + told.getLast());
    }

    private void tell(Actor actor, String what, Work work) {
        told.add(actor.name() + " as " + actor.role() + " " + what + " (unit " + works.indexOf(work) + ")");
    }

    private static long number(PersonId id) {
        return id.value().getLeastSignificantBits();
    }
}
