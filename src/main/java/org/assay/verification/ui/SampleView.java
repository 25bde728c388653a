package org.assay.verification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Drafts;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.WholeFrame;
import org.assay.verification.Reviewing;
import org.assay.verification.SampleId;
import org.assay.verification.SampleSheet;

/** A sample beside the judgement that it checks: the evidence at the left, the review at the right. */
@Route(VerificationNavigation.SAMPLE)
@StyleSheet("context://assay/verification.css")
@RolesAllowed({"IQA", "CENTRE_ADMIN", "ASSESSOR", "EQA"})
class SampleView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed, WholeFrame {
    private static final Markup PANES = Markup.of("""
            <div class="switch" role="group" aria-label="Pane"><button type="button" class="btn sm" data-pane="viewer" aria-pressed="true">Evidence</button>
            <button type="button" class="btn sm" data-pane="decisions" aria-pressed="false">Review</button></div>""");

    private final Reviewing reviewing;
    private final SubmittingEvidence evidence;
    private final EvidenceTexts texts;
    private final Drafts drafts;
    private String title = "Sample";

    SampleView(Reviewing reviewing, SubmittingEvidence evidence, EvidenceTexts texts, Drafts drafts) {
        this.reviewing = reviewing;
        this.evidence = evidence;
        this.texts = texts;
        this.drafts = drafts;
        addClassNames("workspace", "sampled");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(VerificationNavigation.id(parameter, SampleId::new));
    }

    private void show(SampleId id) {
        var sample = reviewing.sheet(id);
        title = sample.line().learnerName() + ", " + sample.line().unitTitle();
        var panes = new Div(new SeenEvidence(sample, evidence, texts), decisions(sample));
        panes.addClassName("panes");
        removeAll();
        getElement().setAttribute("data-show", "viewer");
        add(new RawHtml(PANES).classed("panebar"), panes);
    }

    private Div decisions(SampleSheet sample) {
        var id = sample.line().id();
        var actions = new ActionCards(reviewing, false, () -> show(id));
        actions.show(sample.actions());
        var scroll = new Div(new RawHtml(ReviewStory.reviews(sample)), actions);
        scroll.addClassName("scroll");
        // Where nothing in it can be pressed, the keyboard still has to reach what lies below its edge.
        scroll.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Reviews and judgements")
                .setAttribute("tabindex", "0");
        var pane = new Div(new RawHtml(ReviewStory.head(sample)).classed("head"), scroll);
        pane.addClassName("decisions");
        if (sample.refusal().isPresent()) scroll.add(new RawHtml(ReviewStory.judgements(sample)));
        else {
            var form = new ReviewForm(reviewing, sample, drafts, () -> show(id));
            scroll.add(form);
            pane.add(form.bar());
        }
        return pane;
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
        var from = switch (Actor.current().role()) {
            case ASSESSOR -> new Crumb("Actions", VerificationNavigation.ACTIONS);
            case EQA -> new Crumb("Visit room", VerificationNavigation.VISIT);
            default -> new Crumb("Sampling", VerificationNavigation.SAMPLING);
        };
        return List.of(from, Crumb.here(title));
    }
}
