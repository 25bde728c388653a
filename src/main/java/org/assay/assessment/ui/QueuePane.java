package org.assay.assessment.ui;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.QueueLine;
import org.assay.evidence.EvidenceId;
import org.assay.platform.Shape;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;

/** The queue beside the work: its longest waiting part, with the one that is open marked. */
class QueuePane extends RawHtml {
    static final int SHOWN = 30;

    private transient List<QueueLine> lines = List.of();

    QueuePane() {
        addClassName("queue");
        setId("queue");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Queue");
    }

    void show(List<QueueLine> shown, long all, EvidenceId open, int promise) {
        lines = List.copyOf(shown);
        show(Markup.of(
                "<header><h2 class=\"pane-title\">Queue</h2><span class=\"sm mut\">{} to assess</span></header><ol>{}</ol><p class=\"foot xs mut\">{}{}</p>",
                all,
                Markup.each(lines, line -> entry(line, line.evidence().equals(open))),
                Markup.when(
                        all > lines.size(),
                        Markup.of("<a router-link href=\"{}\">See all {}</a>. ", AssessmentNavigation.QUEUE, all)),
                "Your centre promises feedback within " + promise + " working days."));
    }

    private static Markup entry(QueueLine line, boolean open) {
        return Markup.of(
                "<li><a router-link href=\"{}\"{}><b>{}</b><span>{}, {}</span>{}{}</a></li>",
                AssessmentNavigation.submission(line.evidence()),
                open ? new Markup(" aria-current=\"page\"") : Markup.NONE,
                line.title(),
                line.learnerName(),
                DueLine.criteria(line.criteria()),
                DueLine.of(line),
                Markup.when(
                        DueLine.takenUp(line) && !open,
                        Markup.of(
                                "<span class=\"due c-look\">{}Being looked at</span>",
                                StateMark.svg(Shape.HALF_CIRCLE, 15))));
    }

    /** The one after the open one; the first when the open one is the last or is not in the queue any more. */
    Optional<EvidenceId> after(EvidenceId open) {
        var ids = lines.stream().map(QueueLine::evidence).toList();
        int next = ids.indexOf(open) + 1;
        return ids.stream()
                .skip(next < ids.size() ? next : 0)
                .filter(id -> !id.equals(open))
                .findFirst();
    }
}
