package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.SampleStanding;
import org.assay.assessment.SampleStandings;
import org.assay.assessment.UnitAssessmentId;
import org.assay.platform.Remembered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what sign-off asks of sampling. */
@Component
class Standings implements SampleStandings {
    private final SampledUnits units;
    private final Samples samples;

    Standings(SampledUnits units, Samples samples) {
        this.units = units;
        this.samples = samples;
    }

    @Override
    @Transactional(readOnly = true)
    public SampleStanding standing(UnitAssessmentId unit) {
        var drawn = drawn(unit).orElse(null);
        if (drawn == null) return SampleStanding.NOT_DRAWN;
        var picked = drawn.sample();
        if (picked == null)
            return samples.anyOpen(drawn.draw()) ? SampleStanding.PLAN_OPEN : SampleStanding.NOT_SELECTED;
        return samples.withId(picked)
                .filter(sample -> sample.state() == SampleState.AGREED)
                .map(sample -> SampleStanding.AGREED)
                .orElse(SampleStanding.SELECTED);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOpenAction(UnitAssessmentId unit) {
        return drawn(unit)
                .map(SampledUnit::sample)
                .flatMap(samples::withId)
                .map(Sample::hasOpenAction)
                .orElse(false);
    }

    private Optional<SampledUnit> drawn(UnitAssessmentId unit) {
        return Remembered.once(List.of(Standings.class, unit), () -> units.of(unit));
    }
}
