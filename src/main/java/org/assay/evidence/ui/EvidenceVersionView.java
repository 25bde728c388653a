package org.assay.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.assay.enrolment.Enrolling;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.widgets.Crumbed;
import org.assay.qualification.QualificationCatalogue;

/** One version of an item, to read: judged ones stay as they were. */
@Route(EvidenceNavigation.EVIDENCE + "/:id/:version")
@StyleSheet("context://assay/evidence.css")
@PermitAll
class EvidenceVersionView extends Div implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final SubmittingEvidence submitting;
    private final EvidenceTexts texts;
    private final Enrolling enrolling;
    private final QualificationCatalogue catalogue;
    private String title = "Evidence";
    private String item = "";

    EvidenceVersionView(
            SubmittingEvidence submitting, EvidenceTexts texts, Enrolling enrolling, QualificationCatalogue catalogue) {
        this.submitting = submitting;
        this.texts = texts;
        this.enrolling = enrolling;
        this.catalogue = catalogue;
        addClassName("whole-evidence");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = submitting.item(Address.evidence(event), Address.version(event));
        title = "Version " + found.version();
        item = EvidenceNavigation.item(found.id());
        String learner = enrolling.names(List.of(found.learner())).getOrDefault(found.learner(), "the learner");
        removeAll();
        add(new EvidencePage(submitting, texts, catalogue, found, learner));
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Evidence", item), Crumb.here(title));
    }
}
