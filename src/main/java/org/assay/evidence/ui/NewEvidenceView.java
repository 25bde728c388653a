package org.assay.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.PutForward;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.UnitKey;

/** Goes on to a draft that says nothing yet, put forward for the criterion that the address names. */
@Route(EvidenceNavigation.NEW)
@PageTitle("Add evidence · Assay")
@RolesAllowed("LEARNER")
class NewEvidenceView extends Div implements BeforeEnterObserver {
    private final SubmittingEvidence submitting;

    NewEvidenceView(SubmittingEvidence submitting) {
        this.submitting = submitting;
        addClassNames("page", "one");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var evidence = submitting.startOrTakeBlank();
            wanted(event).ifPresent(criterion -> submitting.putForward(evidence, List.of(criterion)));
            event.forwardTo(EvidenceNavigation.item(evidence));
        } catch (Refused refused) {
            removeAll();
            add(new RawHtml(Markup.of("<h1>Add evidence</h1>")
                    .and(RefusalCard.standing(refused.refusal().sentence(), List.of()))));
        }
    }

    private static Optional<PutForward> wanted(BeforeEnterEvent event) {
        try {
            return Optional.of(PutForward.of(
                    new EnrolmentId(UUID.fromString(Address.query(event, "enrolment"))),
                    new UnitKey(Address.query(event, "unit")),
                    CriterionRef.of(Address.query(event, "criterion"))));
        } catch (IllegalArgumentException notNamed) {
            return Optional.empty();
        }
    }
}
