package org.assay.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.CriterionState;
import org.assay.assessment.SignOffStage;
import org.assay.enrolment.EnrolmentState;
import org.assay.platform.Mark;

/** A visit at Northgate Skills Centre that never was: 24 learners, 41 decisions in five hands, 14 samples in three draws, three actions. */
final class MadeUpVisit {
    static final Instant TAKEN = Instant.parse("2026-11-27T18:00:00Z");
    static final String ROOT = "9b41c7e255d0fa186e3b90aa41f7d26c08be7713c95a2e64f1d38b077a62e07d";

    private static final String UNIT = "Provide post-transaction customer service";
    private static final List<String> LABELS =
            List.of("1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6");
    private static final List<String> LEARNERS = List.of(
            "Amira Khan",
            "Callum Reeve",
            "Daisy Holt",
            "Ella Byrne",
            "Femi Adebayo",
            "Hana Suzuki",
            "Imogen Farquharson-Llewellyn",
            "Joel Marsh",
            "Kit Lawson",
            "Leah Brooks",
            "Liam Doyle",
            "Mina Farah",
            "Noah Petrov",
            "Owen Pryce",
            "Priya Nair",
            "Quentin Bell",
            "Ravi Menon",
            "Sana Rahman",
            "Tom Ashworth",
            "Una Grant",
            "Victor Osman",
            "Wren Adair",
            "Yusuf Demir",
            "Zofia Nowak");

    private MadeUpVisit() {}

    static VisitPack pack() {
        return new VisitPack(
                TAKEN,
                "Frank Osei",
                centre(),
                visit("Retail and call-centre cohorts of autumn 2026"),
                staff(),
                learners(),
                strategies(),
                draws(),
                samples(),
                actions(),
                overrides(),
                new VisitPack.RecordHeadline(1206, ROOT));
    }

    /** A centre on its first day: nobody and nothing is there yet. */
    static VisitPack empty() {
        return new VisitPack(
                TAKEN,
                "Frank Osei",
                new VisitPack.Centre("Harbourside Training", Optional.empty(), Optional.empty(), List.of(), List.of()),
                visit(""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new VisitPack.RecordHeadline(1, ROOT));
    }

    private static VisitPack.Centre centre() {
        return new VisitPack.Centre(
                "Northgate Skills Centre",
                Optional.of("NSC-1"),
                Optional.of("Margaret Hollis"),
                List.of("Northgate House, 14 Mill Lane, Leeds LS1 4AB", "Canal Street workshop, 3 Canal Street, Leeds"),
                List.of(new VisitPack.Approved(
                        "OCR", "15482", List.of(UNIT + ", version 1"), LocalDate.of(2024, 9, 2), true)));
    }

    private static VisitPack.Visit visit(String scope) {
        return new VisitPack.Visit(
                "OCR",
                "Frank Osei",
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 27),
                scope,
                "Eilidh Fraser",
                Instant.parse("2026-11-16T09:20:00Z"));
    }

    private static List<VisitPack.Member> staff() {
        return List.of(
                member("Ben Okafor", "Assessor", "Trainee", Optional.of(LocalDate.of(2027, 3, 31)), 9, 4),
                member("Carys Evans", "Assessor", "Qualified", Optional.empty(), 14, 3),
                new VisitPack.Member(
                        "Dev Patel",
                        List.of("Internal verifier (IQA)"),
                        "Qualified",
                        List.of(),
                        Optional.empty(),
                        0,
                        0),
                new VisitPack.Member(
                        "Eilidh Fraser",
                        List.of("Centre administrator"),
                        "Qualified",
                        List.of(),
                        Optional.empty(),
                        0,
                        0),
                member("Gwen Hughes", "Assessor", "Qualified", Optional.empty(), 6, 1),
                member("Hassan Ali", "Assessor", "Qualified", Optional.empty(), 4, 4),
                member("Isla Reid", "Assessor", "Qualified", Optional.empty(), 8, 2));
    }

    private static VisitPack.Member member(
            String name, String role, String standing, Optional<LocalDate> target, int decided, int sampled) {
        return new VisitPack.Member(name, List.of(role), standing, List.of(UNIT), target, decided, sampled);
    }

    private static List<VisitPack.Enrolled> learners() {
        var learners = new ArrayList<VisitPack.Enrolled>();
        for (int i = 0; i < LEARNERS.size(); i++) {
            boolean registered = i != 4 && i != 21;
            var assessors = List.of("Ben Okafor", "Carys Evans", "Gwen Hughes", "Hassan Ali", "Isla Reid");
            learners.add(new VisitPack.Enrolled(
                    LEARNERS.get(i),
                    UNIT,
                    i % 3 == 0 ? "Call centre, September 2026" : "Retail, September 2026",
                    i == 7 ? EnrolmentState.ON_BREAK : i == 20 ? EnrolmentState.WITHDRAWN : EnrolmentState.ACTIVE,
                    registered ? Optional.of(registration(i)) : Optional.empty(),
                    registered ? Optional.of(LocalDate.of(2026, 9, 14).plusDays(i % 5)) : Optional.empty(),
                    LocalDate.of(2026, 9, 7).plusDays(i % 4 * 7),
                    i == 21 ? "" : assessors.get(i % 5),
                    "Dev Patel",
                    List.of(unit(i))));
        }
        return learners;
    }

    private static String registration(int learner) {
        return "OCR-26-" + (4100 + learner * 7);
    }

    private static VisitPack.UnitProgress unit(int learner) {
        var marks = new ArrayList<VisitPack.CriterionMark>();
        var stage = learner % 6 == 5
                ? SignOffStage.IN_PROGRESS
                : learner % 6 == 4
                        ? SignOffStage.AWAITING_COUNTERSIGNATURE
                        : learner % 2 == 0 ? SignOffStage.CLAIMABLE : SignOffStage.SIGNED_OFF;
        for (int i = 0; i < LABELS.size(); i++) {
            var states = CriterionState.values();
            Mark mark =
                    stage == SignOffStage.IN_PROGRESS ? states[(learner + i * 5) % states.length] : CriterionState.MET;
            marks.add(new VisitPack.CriterionMark(LABELS.get(i), mark));
        }
        return new VisitPack.UnitProgress(UNIT, Optional.empty(), stage, marks);
    }

    private static List<VisitPack.Policy> strategies() {
        return List.of(
                new VisitPack.Policy(
                        2,
                        "Ben is in training until March, and Hassan joined in September, so we look at more of their"
                                + " decisions. A quarter of everybody’s work keeps each assessor in view every month.",
                        List.of(
                                "Every first decision of a trainee assessor on a unit",
                                "Every unit on which a sufficiency rule was overridden",
                                "Every unit that was returned after an earlier sample",
                                "A unit signed off within an hour of its last evidence",
                                "25 % of each assessor’s decisions, rounded up",
                                "At least 1 of each assessor’s decisions in each draw"),
                        Optional.of("Dev Patel"),
                        Optional.of(Instant.parse("2026-10-01T08:00:00Z"))),
                new VisitPack.Policy(
                        1,
                        "The awarding organisation’s minimum.",
                        List.of(
                                "Every first decision of a trainee assessor on a unit",
                                "10 % of each assessor’s decisions, rounded up"),
                        Optional.of("Dev Patel"),
                        Optional.of(Instant.parse("2026-09-01T08:00:00Z"))));
    }

    private record Picked(String learner, String assessor, SampleState state, String... reasons) {}

    private static Map<Integer, List<Picked>> picked() {
        var first = "First sign-off of this unit by a trainee assessor";
        var base = "Base rate: 25 % of ";
        var picked = new HashMap<Integer, List<Picked>>();
        picked.put(
                1,
                List.of(
                        new Picked("Joel Marsh", "Ben Okafor", SampleState.CLOSED, first),
                        new Picked("Ravi Menon", "Hassan Ali", SampleState.AGREED, base + "Hassan Ali’s decisions"),
                        new Picked("Ella Byrne", "Hassan Ali", SampleState.AGREED, base + "Hassan Ali’s decisions"),
                        new Picked(
                                "Owen Pryce",
                                "Isla Reid",
                                SampleState.AGREED,
                                "No decision of Isla Reid on this unit was sampled before")));
        picked.put(
                2,
                List.of(
                        new Picked("Zofia Nowak", "Carys Evans", SampleState.AGREED, base + "Carys Evans’s decisions"),
                        new Picked("Kit Lawson", "Hassan Ali", SampleState.AGREED, base + "Hassan Ali’s decisions"),
                        new Picked(
                                "Hana Suzuki",
                                "Gwen Hughes",
                                SampleState.RECHECK_DUE,
                                "Signed off 41 minutes after the last evidence"),
                        new Picked("Mina Farah", "Hassan Ali", SampleState.AGREED, base + "Hassan Ali’s decisions"),
                        new Picked("Sana Rahman", "Isla Reid", SampleState.AGREED, base + "Isla Reid’s decisions")));
        picked.put(
                3,
                List.of(
                        new Picked("Amira Khan", "Ben Okafor", SampleState.SELECTED, first),
                        new Picked(
                                "Leah Brooks",
                                "Ben Okafor",
                                SampleState.ACTION_REQUIRED,
                                "Sufficiency was overridden on one rule",
                                "Signed off 38 minutes after the last evidence"),
                        new Picked("Callum Reeve", "Ben Okafor", SampleState.AGREED, first),
                        new Picked("Tom Ashworth", "Carys Evans", SampleState.AGREED, base + "Carys Evans’s decisions"),
                        new Picked(
                                "Priya Nair",
                                "Carys Evans",
                                SampleState.AGREED,
                                "All of its evidence is of one kind")));
        return picked;
    }

    private static Instant drawnAt(int draw) {
        return Instant.parse("2026-10-09T08:15:00Z").plusSeconds((draw - 1) * 86_400L * 18);
    }

    private static List<VisitPack.Drawn> draws() {
        var draws = new ArrayList<VisitPack.Drawn>();
        picked().forEach((number, picks) -> draws.add(new VisitPack.Drawn(
                number,
                drawnAt(number),
                "Dev Patel",
                Draws.hex(number),
                Draws.hex(number + 10),
                17 + number,
                picks.size() + 1,
                number == 1 ? 1 : 2,
                picks.stream()
                        .map(pick -> new VisitPack.Pick(pick.learner(), UNIT, pick.assessor(), List.of(pick.reasons())))
                        .toList())));
        return draws;
    }

    private static List<VisitPack.Sampled> samples() {
        var samples = new ArrayList<VisitPack.Sampled>();
        picked().forEach((number, picks) -> {
            for (int i = 0; i < picks.size(); i++) {
                var pick = picks.get(i);
                samples.add(new VisitPack.Sampled(
                        number + "." + (i + 1),
                        pick.learner(),
                        Optional.of(registration(LEARNERS.indexOf(pick.learner()))),
                        UNIT,
                        pick.state(),
                        List.of(pick.reasons()),
                        trail(pick, drawnAt(number)),
                        reviews(pick, drawnAt(number).plusSeconds(86_400 * 3))));
            }
        });
        return samples;
    }

    private static List<VisitPack.Step> trail(Picked pick, Instant drawn) {
        boolean trainee = pick.assessor().equals("Ben Okafor");
        var trail = new ArrayList<VisitPack.Step>();
        trail.add(new VisitPack.Step(
                drawn.minusSeconds(86_400 * 4), pick.learner(), "declared the unit their own work", ""));
        trail.add(new VisitPack.Step(
                drawn.minusSeconds(86_400 * 3),
                pick.assessor(),
                trainee ? "signed the unit off, to be countersigned" : "signed the unit off",
                ""));
        if (trainee)
            trail.add(new VisitPack.Step(
                    drawn.minusSeconds(86_400),
                    "Carys Evans",
                    "countersigned the unit",
                    "Watched the second intervention myself; the record of it is complete."));
        if (pick.learner().equals("Sana Rahman")) {
            trail.add(new VisitPack.Step(
                    drawn.plusSeconds(86_400),
                    "Dev Patel",
                    "returned the unit",
                    "2.4 rests on a note that the learner did not write. Look at it with her."));
            trail.add(new VisitPack.Step(drawn.plusSeconds(86_400 * 2), pick.assessor(), "signed the unit off", ""));
        }
        if (pick.state() == SampleState.AGREED)
            trail.add(new VisitPack.Step(drawn.plusSeconds(86_400 * 3), "Dev Patel", "agreed with the decision", ""));
        return trail;
    }

    private static List<VisitPack.Reviewed> reviews(Picked pick, Instant at) {
        boolean agreed = pick.state() == SampleState.AGREED;
        return switch (pick.state()) {
            case SELECTED -> List.of();
            // What was put right is looked at again.
            case CLOSED -> List.of(review(pick, at, false), review(pick, at.plusSeconds(86_400 * 12), true));
            default -> List.of(review(pick, at, agreed));
        };
    }

    private static VisitPack.Reviewed review(Picked pick, Instant at, boolean agreed) {
        var findings = new ArrayList<VisitPack.Finding>();
        for (var label : LABELS) {
            boolean doubted = !agreed && (label.equals("2.1") || label.equals("2.5"));
            findings.add(new VisitPack.Finding(
                    label,
                    !doubted,
                    doubted ? List.of("sufficient", "reliable") : List.of(),
                    doubted
                            ? "The two call notes are of the same week, and the second does not say what the customer"
                                    + " decided."
                            : ""));
        }
        return new VisitPack.Reviewed(
                at,
                "Dev Patel",
                agreed ? ReviewOutcome.AGREED : ReviewOutcome.ACTION_REQUIRED,
                agreed ? "" : "Good, warm feedback to the learner. Two criteria need one more look",
                findings,
                Draws.hex(pick.learner().length()));
    }

    private static List<VisitPack.Action> actions() {
        return List.of(
                action("1.1", "Joel Marsh", "Ben Okafor", ActionState.CLOSED, false, 5),
                action("2.3", "Hana Suzuki", "Gwen Hughes", ActionState.ANSWERED, false, 3),
                action("3.2", "Leah Brooks", "Ben Okafor", ActionState.RAISED, true, 1));
    }

    private static VisitPack.Action action(
            String sample, String learner, String who, ActionState state, boolean overdue, int steps) {
        var at = Instant.parse("2026-10-14T10:00:00Z");
        var all = List.of(
                new VisitPack.Step(at, "Dev Patel", "required this action", ""),
                new VisitPack.Step(at.plusSeconds(86_400), who, "acknowledged it", ""),
                new VisitPack.Step(
                        at.plusSeconds(86_400 * 9),
                        who,
                        "answered it",
                        "The learner made a third intervention on 20 October; the call note names the outcome."),
                new VisitPack.Step(at.plusSeconds(86_400 * 11), "Dev Patel", "looked at it again", ""),
                new VisitPack.Step(at.plusSeconds(86_400 * 12), "Dev Patel", "closed it", "Both criteria hold now."));
        return new VisitPack.Action(
                sample,
                learner,
                UNIT,
                "Ask for a third planned intervention, or show where the second one ended",
                who,
                LocalDate.of(2026, 11, overdue ? 20 : 30),
                state,
                overdue,
                all.subList(0, steps));
    }

    private static List<VisitPack.Override> overrides() {
        return List.of(
                new VisitPack.Override(
                        "Leah Brooks",
                        UNIT,
                        "R6",
                        "At least 2 recommendations on distinct dates, to somebody who decides",
                        "Her second recommendation was made to the area manager by telephone; I listened to the call.",
                        "Ben Okafor",
                        Instant.parse("2026-11-11T15:30:00Z")),
                new VisitPack.Override(
                        "Tom Ashworth",
                        UNIT,
                        "R4",
                        "At least 3 planned interventions on distinct dates over at least 28 days",
                        "The shop closed for refurbishment; three interventions over 19 days are all that could be.",
                        "Carys Evans",
                        Instant.parse("2026-10-20T11:05:00Z")));
    }

    /** Hex that looks like a fingerprint. */
    private static final class Draws {
        static String hex(int number) {
            return Fingerprint.of(("made up " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .hex();
        }
    }
}
