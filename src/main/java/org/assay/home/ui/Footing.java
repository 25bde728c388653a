package org.assay.home.ui;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.identity.Actor;
import org.assay.platform.StoryClock;
import org.assay.platform.widgets.Markup;

/** Which centre one is in and which time is shown: said on every page. */
final class Footing {

    private Footing() {}

    static Markup of(Clock clock) {
        String zone = DateTimeFormatter.ofPattern("zzz", Locale.UK)
                .format(clock.instant().atZone(StoryClock.UK));
        return Markup.of("<b>{}</b>Times are UK time ({})", Actor.present().map(Actor::centreName), zone);
    }
}
