package org.assay.demo;

import static org.assay.demo.Narrator.day;
import static org.assay.demo.Narrator.daysAgo;

import java.util.List;
import java.util.Set;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.verification.ExternalVerification;
import org.assay.verification.Quality;
import org.assay.verification.ReviewOutcome;
import org.assay.verification.Reviewing;
import org.assay.verification.RiskRaiser;
import org.assay.verification.SampleId;
import org.assay.verification.SampleLine;
import org.assay.verification.SampleReview;
import org.assay.verification.Sampling;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What internal verification has done at Northgate so far, and the external visit of this week. */
@Component
@Profile("demo")
class NorthgateChecks {
    private final Narrator narrator;
    private final Sampling sampling;
    private final Reviewing reviewing;
    private final ExternalVerification external;

    NorthgateChecks(Narrator narrator, Sampling sampling, Reviewing reviewing, ExternalVerification external) {
        this.narrator = narrator;
        this.sampling = sampling;
        this.reviewing = reviewing;
        this.external = external;
    }

    void adoptsAStrategy(CentreId centre) {
        narrator.does(
                "dev",
                centre,
                Role.IQA,
                daysAgo(83, 11, 0),
                () -> sampling.adopt(
                        "A small team with one trainee: look at everything the trainee decides first, and at a quarter of the rest.",
                        25,
                        Set.of(RiskRaiser.SINGLE_KIND, RiskRaiser.HASTE),
                        1));
    }

    /** The first draw is settled: what was picked is agreed, what was not is passed. */
    void settlesTheFirstDraw(CentreId centre) {
        narrator.does("dev", centre, Role.IQA, daysAgo(17, 9, 0), sampling::draw);
        narrator.does("dev", centre, Role.IQA, daysAgo(16, 13, 30), () -> {
            for (var sample : sampling.open(0, 50)) agrees(sample.id());
            for (var unit : sampling.passable(50)) sampling.passUnsampled(unit.unit());
        });
    }

    /** The second draw is open: one unit that Dev countersigned himself, one with an action that is overdue. */
    void opensTheSecondDraw(CentreId centre) {
        narrator.does("dev", centre, Role.IQA, daysAgo(11, 9, 15), sampling::draw);
        narrator.does(
                "dev",
                centre,
                Role.IQA,
                daysAgo(10, 15, 45),
                () -> sampling.open(0, 50).stream()
                        .filter(sample -> sample.assessor().equals(narrator.person("carys")))
                        .findFirst()
                        .ifPresent(sample -> asksForMore(sample, narrator.person("carys"))));
        narrator.does(
                "eilidh",
                centre,
                Role.CENTRE_ADMIN,
                daysAgo(4, 10, 0),
                () -> external.open(
                        narrator.person("frank"),
                        "ocr",
                        day(2),
                        day(-5),
                        "Remote visit: the autumn cohort, its sampling and the actions from it."));
    }

    private void agrees(SampleId sample) {
        var criteria = reviewing.sheet(sample).sheet().criteria();
        reviewing.review(
                sample,
                new SampleReview(
                        ReviewOutcome.AGREED,
                        "Clear judgements, each tied to what was seen.",
                        criteria.stream()
                                .map(line -> new SampleReview.Finding(
                                        line.criterion().ref(), true, Set.of(), ""))
                                .toList(),
                        List.of()));
    }

    private void asksForMore(SampleLine sample, PersonId assessor) {
        var criteria = reviewing.sheet(sample.id()).sheet().criteria();
        var last = criteria.getLast().criterion().ref();
        reviewing.review(
                sample.id(),
                new SampleReview(
                        ReviewOutcome.ACTION_REQUIRED,
                        "Ten of the judgements stand as they are.",
                        criteria.stream()
                                .map(line -> line.criterion().ref())
                                .map(ref -> ref.equals(last)
                                        ? new SampleReview.Finding(
                                                ref,
                                                false,
                                                Set.of(Quality.RELIABLE),
                                                "One occasion carries it. Say in the feedback what you saw.")
                                        : new SampleReview.Finding(ref, true, Set.of(), ""))
                                .toList(),
                        List.of(new SampleReview.Ask(
                                "Add to the feedback on " + last + " what the learner did, in one sentence.",
                                assessor,
                                day(5)))));
    }
}
