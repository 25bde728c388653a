package org.assay.home.ui;

import java.util.Locale;
import org.assay.assessment.Figures;
import org.assay.qualification.Criterion;
import org.assay.qualification.Unit;

/** What is counted, for one and for many. */
record Noun(String one, String many) {
    static Noun of(String one) {
        return new Noun(one, one + "s");
    }

    /** What a unit is made of: criteria, or marking points where it has only those. */
    static Noun itemsOf(Unit unit) {
        boolean points = unit.criteria().stream().allMatch(item -> item.kind() == Criterion.Kind.MARKING_POINT);
        return points ? of("marking point") : new Noun("criterion", "criteria");
    }

    /** "three learners", "40 learners": words up to twelve, for sentences that may open with it. */
    String inWords(long number) {
        return Figures.inWords(Math.toIntExact(number)).toLowerCase(Locale.UK) + " " + (number == 1 ? one : many);
    }

    /** "3 learners", "1,204 learners". */
    String inFigures(long number) {
        return figure(number) + " " + (number == 1 ? one : many);
    }

    private static String figure(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
