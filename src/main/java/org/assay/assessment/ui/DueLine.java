package org.assay.assessment.ui;

import org.assay.assessment.QueueLine;
import org.assay.evidence.EvidenceState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;

/** What a queue says of a submission: how long is left of the centre's promise, and for how many criteria. */
final class DueLine {
    private DueLine() {}

    static Markup of(QueueLine line) {
        return Markup.of(
                "<span class=\"due{}\">{}{}</span>",
                line.daysLeft() < 0 ? " late" : "",
                Icon.of("clock", 15),
                left(line));
    }

    static String left(QueueLine line) {
        int days = line.daysLeft();
        if (days < 0) return -days == 1 ? "1 working day late" : -days + " working days late";
        if (days == 0) return "Due today";
        return days == 1 ? "1 working day left" : days + " working days left";
    }

    static String criteria(long count) {
        return count == 1 ? "1 criterion" : count + " criteria";
    }

    static boolean takenUp(QueueLine line) {
        return line.state() == EvidenceState.IN_ASSESSMENT;
    }
}
