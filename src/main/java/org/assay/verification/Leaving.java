package org.assay.verification;

import java.time.Clock;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitMoved;
import org.assay.identity.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears, within the same transaction, that a unit is no longer signed off: what was open on it ends, and its next sign-off is a new decision. */
@Component
class Leaving {
    private final SampledUnits units;
    private final Samples samples;
    private final Clock clock;

    Leaving(SampledUnits units, Samples samples, Clock clock) {
        this.units = units;
        this.samples = samples;
        this.clock = clock;
    }

    @EventListener
    void heard(UnitMoved moved) {
        if (moved.from() != SignOffStage.SIGNED_OFF) return;
        units.of(moved.unit()).ifPresent(drawn -> {
            var picked = drawn.sample();
            if (picked != null)
                samples.withId(picked).ifPresent(sample -> sample.wentBack(Actor.current(), clock.instant()));
            units.delete(drawn);
        });
    }
}
