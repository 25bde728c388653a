package org.assay.assessment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Judging;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.ui.EvidenceViewer;
import org.assay.identity.Drafts;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.WholeFrame;
import org.assay.qualification.QualificationCatalogue;

/** The assessor's screen: queue, evidence, and the criteria that it is put forward for. Opening a submission takes it up. */
@Route(AssessmentNavigation.QUEUE)
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class WorkspaceView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed, WholeFrame {
    private static final Markup PANES = Markup.of("""
            <button type="button" class="btn sm" popovertarget="queue">Queue</button>
            <div class="switch" role="group" aria-label="Pane"><button type="button" class="btn sm" data-pane="viewer" aria-pressed="true">Evidence</button>
            <button type="button" class="btn sm" data-pane="decisions" aria-pressed="false">Criteria</button></div>""");

    private final Judging judging;
    private final AssessingUnits units;
    private final QualificationCatalogue catalogue;
    private final Drafts drafts;
    private final EvidenceTexts texts;
    private final QueuePane queue = new QueuePane();
    private String title = "Queue";
    private String learner = "";

    WorkspaceView(
            Judging judging,
            AssessingUnits units,
            QualificationCatalogue catalogue,
            Drafts drafts,
            EvidenceTexts texts) {
        this.texts = texts;
        this.judging = judging;
        this.units = units;
        this.catalogue = catalogue;
        this.drafts = drafts;
        addClassName("workspace");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var id = AssessmentNavigation.id(parameter, EvidenceId::new);
        var bench = judging.bench(id, QueuePane.SHOWN);
        var refusal = bench.refusal();
        var submission = bench.submission();
        title = submission.item().title();
        learner = submission.learnerName();
        queue.show(bench.queue(), bench.waiting(), id, bench.promise());
        var decisions = refusal.isPresent()
                ? new JudgedPane(submission, refusal.get(), drafts)
                : new DecisionsPane(submission, judging, units, catalogue, drafts, () -> next(id));
        var viewer = new EvidenceViewer(texts);
        viewer.show(submission.item(), learner);
        var panes = new Div(viewer, decisions);
        panes.addClassName("panes");
        removeAll();
        getElement().setAttribute("data-show", "viewer");
        add(new RawHtml(PANES).classed("panebar"), queue, panes);
        keys(id, decisions);
    }

    private void keys(EvidenceId id, com.vaadin.flow.component.Component decisions) {
        getElement().setAttribute("data-shortcuts", Shortcuts.KEYS);
        if (heard != null) heard.remove();
        heard = getElement().addEventListener("assay-key", event -> {
            var pressed = event.getEventData().get("event.detail.key");
            String key = pressed == null ? "" : pressed.asString();
            if (key.equals("n")) next(id);
            else if (key.equals("?")) getElement().executeJs("document.getElementById('shortcuts')?.togglePopover()");
            else if (decisions instanceof DecisionsPane pane) pane.key(key);
        });
        heard.addEventData("event.detail.key");
    }

    private com.vaadin.flow.dom.@org.jspecify.annotations.Nullable DomListenerRegistration heard;

    private void next(EvidenceId id) {
        UI ui = UI.getCurrent();
        queue.after(id)
                .ifPresentOrElse(
                        after -> ui.navigate(AssessmentNavigation.submission(after)),
                        () -> ui.navigate(AssessmentNavigation.QUEUE));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://assay/shortcuts.js");
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb("Queue", AssessmentNavigation.QUEUE),
                new Crumb(learner, AssessmentNavigation.MY_LEARNERS),
                Crumb.here(title));
    }
}
