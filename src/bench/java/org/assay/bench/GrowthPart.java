package org.assay.bench;

import java.time.Duration;
import java.util.List;

/** The same learners, assessor and cohort while everybody else becomes ten times and a hundred times as many, here and elsewhere. */
final class GrowthPart implements Benchmark.Part {
    static final List<Integer> TIMES = List.of(1, 10, 100);

    /** Learners of the one centre that there is at first. */
    private static final int FEW = 30;

    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("growth.");
        ledger.without("size.growth.");
        int few = quick ? 20 : FEW;
        var size = Size.typical().learners(few);
        try (var stand = Stand.of(size)) {
            grow(stand, size, ledger, quick);
        }
    }

    private static void grow(Stand stand, Size size, Ledger ledger, boolean quick) {
        int few = size.learners();
        var centres = Centres.on(stand.database());
        var walks = Walks.of(null, stand.cast(), stand.places());
        for (int times : TIMES) {
            if (times == 10) {
                centres.enlarge(stand.cast(), 1, size.learners(4 * few), Stand.SEED);
                centres.others(2, size.learners(5 * few), Stand.SEED);
            } else if (times == 100) {
                centres.enlarge(stand.cast(), 2, size.learners(45 * few), Stand.SEED);
                centres.others(3, size.learners(15 * few).centres(3), Stand.SEED);
            }
            Sizes.describe(ledger, "size.growth." + times, stand);
            ledger.put("size.growth." + times + ".all", stand.places().learners());
            measure(stand, walks, times, ledger, quick);
        }
    }

    private static void measure(Stand stand, Walks people, int times, Ledger ledger, boolean quick) {
        try (var product = stand.start(false)) {
            var walks = people.on(product.address());
            if (times == 1) Taken.by(new Crowd(1, Duration.ZERO, Duration.ofMinutes(1), 10), walks.takingUp(), product);
            var reading = List.of(walks.learner(), walks.assessor(), walks.office());
            for (var walk : reading)
                Taken.by(new Crowd(2, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 8), 400), walk, product);
            for (var walk : reading)
                WorkPart.keep(
                        Taken.by(new Crowd(1, Duration.ZERO, Duration.ofSeconds(quick ? 2 : 8), 100), walk, product),
                        "growth." + times + ".",
                        1,
                        ledger);
        }
    }
}
