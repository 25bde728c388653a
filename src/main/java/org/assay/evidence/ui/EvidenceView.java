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
import org.assay.evidence.ChoosingCriteria;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.widgets.Crumbed;
import org.assay.qualification.QualificationCatalogue;

/** One item: the learner's draft to write on, or else what stands, to read. */
@Route(EvidenceNavigation.EVIDENCE + "/:id")
@StyleSheet("context://assay/evidence.css")
@PermitAll
class EvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final SubmittingEvidence submitting;
    private final ChoosingCriteria choosing;
    private final EvidenceTexts texts;
    private final Enrolling enrolling;
    private final QualificationCatalogue catalogue;
    private String title = "Evidence";

    EvidenceView(
            SubmittingEvidence submitting,
            ChoosingCriteria choosing,
            EvidenceTexts texts,
            Enrolling enrolling,
            QualificationCatalogue catalogue) {
        this.submitting = submitting;
        this.choosing = choosing;
        this.texts = texts;
        this.enrolling = enrolling;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var item = submitting.item(Address.evidence(event));
        title = item.title().isBlank() ? "Add evidence" : item.title();
        removeAll();
        if (item.state() == EvidenceState.DRAFT && Actor.current().is(Role.LEARNER)) {
            setClassName("page");
            add(new DraftEditor(submitting, item, choosing.choices(item)));
        } else {
            setClassName("whole-evidence");
            add(new EvidencePage(submitting, texts, catalogue, item, learner(item)));
        }
    }

    private String learner(EvidenceItem item) {
        return enrolling.names(List.of(item.learner())).getOrDefault(item.learner(), "the learner");
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return Actor.current().is(Role.LEARNER)
                ? List.of(new Crumb("Evidence", EvidenceNavigation.mine()), Crumb.here(title))
                : List.of(Crumb.here(title));
    }
}
