package org.assay.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assay.RunningAssay;

/** A mixture of work as a centre has it in the middle of a day. Each is somebody of their own as far as there are people. */
record WorkingDay(URI product, Cast cast, Walks walks) implements Walk {
    static final String MIXTURE =
            "of twenty sixteen are learners who look at how they stand, two are assessors (one judges while there is something to judge),"
                    + " one verifies and one is at the office.";

    /** Somebody has to have taken up what is looked at, and the virtual machine has to have compiled what it is asked for. */
    static void begins(Walks walks, Product product, boolean quick) {
        Taken.by(new Crowd(1, Duration.ZERO, Duration.ofMinutes(1), 10), walks.takingUp(), product);
        WorkPart.warm(walks, product, quick);
    }

    @Override
    public String name() {
        return "working day";
    }

    @Override
    public Steps seat(int seat) {
        return switch (seat % 20) {
            case 0 -> walks.office().seat(seat);
            case 1 -> walks.verifier().seat(seat);
            case 2 -> walks.assessor().seat(seat);
            case 3 -> judges(seat);
            default -> learns(cast.people(), seat);
        };
    }

    /** Judges while there is something to judge, and then looks. */
    private Steps judges(int seat) {
        var judge = walks.judge().seat(seat);
        var look = walks.assessor().seat(seat);
        return marks -> judge.once(marks) || look.once(marks);
    }

    private Steps learns(List<String> people, int seat) {
        return learns(product, people.get(seat % people.size()));
    }

    /** Home, the map, the first unit on it, the evidence. */
    static Steps learns(URI product, String username) {
        var tab = new Browser(product).signsIn(username, RunningAssay.PASSWORD).opens("feedback");
        return marks -> {
            marks.mark("home", () -> tab.goes("", "How each one stands, in order"));
            marks.mark("map", () -> tab.goes("my-units", "unitlist"));
            tab.links("unit/").stream().findFirst().ifPresent(unit -> marks.mark("unit", () -> tab.goes(unit)));
            marks.mark("evidence", () -> tab.goes("evidence", "pagehead"));
            return true;
        };
    }
}
