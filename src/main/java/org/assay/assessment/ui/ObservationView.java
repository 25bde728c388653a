package org.assay.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Observing;
import org.assay.enrolment.Enrolling;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Actor;
import org.assay.identity.Drafts;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;

/** A new observation record of one learner. What is typed is a draft until it is signed. */
@Route(AssessmentNavigation.OBSERVE)
@StyleSheet("context://assay/assessment.css")
@RolesAllowed("ASSESSOR")
class ObservationView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    private final Observing observing;
    private final AssessingUnits units;
    private final Enrolling enrolling;
    private final Drafts drafts;
    private final Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final RawHtml refused = new RawHtml();
    private final RawHtml saved = new RawHtml();
    private String name = "Observation";

    ObservationView(Observing observing, AssessingUnits units, Enrolling enrolling, Drafts drafts, Clock clock) {
        this.observing = observing;
        this.units = units;
        this.enrolling = enrolling;
        this.drafts = drafts;
        this.clock = clock;
        addClassNames("page", "one");
        refused.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var learner = enrolling.enrolment(AssessmentNavigation.id(parameter, EnrolmentId::new));
        name = learner.learnerName();
        String place = "observation/" + learner.id().value();
        var form = new ObservationForm[1];
        form[0] = new ObservationForm(
                learner,
                units.summaries(List.of(learner)),
                Actor.current().name(),
                clock,
                () -> saved(drafts.save(place, form[0].typed().text())));
        saved.show(Markup.NONE);
        drafts.find(place)
                .ifPresent(draft -> TypedObservation.read(draft.text()).ifPresent(typed -> {
                    form[0].type(typed);
                    saved(draft.savedAt());
                }));
        var sign = new Button("Sign the record", press -> sign(form[0], learner, place));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(sign, saved);
        deeds.addClassName("deeds");
        refused.setVisible(false);
        errors.say(List.of());
        removeAll();
        var column = new Div(
                new RawHtml(Opening.of(
                        "Observe " + name,
                        "What you write becomes evidence of " + name
                                + ", and may itself decide. It is kept as you type.")),
                errors,
                refused,
                form[0],
                deeds);
        column.addClassNames("col", "observation");
        add(column);
    }

    private void saved(Instant at) {
        saved.show(Markup.of("<span class=\"sm mut\">Draft saved {}</span>", When.time(at)));
    }

    private void sign(ObservationForm form, EnrolmentLine learner, String place) {
        refused.setVisible(false);
        errors.say(form.problems(observing));
        if (!errors.isEmpty()) return;
        EvidenceId evidence;
        try {
            evidence = observing.record(form.observation());
        } catch (Refused no) {
            refused.show(RefusalCard.alert(no.refusal().sentence(), no.refusal().details()));
            refused.setVisible(true);
            refused.getElement().executeJs("setTimeout(() => {this.focus(); this.scrollIntoView({block: 'center'})})");
            return;
        }
        drafts.forget(place);
        Toast.done("Observation recorded.", name + " finds it among the evidence.");
        var ui = UI.getCurrent();
        if (!form.decided()) ui.navigate(AssessmentNavigation.submission(evidence));
        else
            units.summaries(List.of(learner)).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            unit -> ui.navigate(AssessmentNavigation.unit(unit.id())),
                            () -> ui.navigate(AssessmentNavigation.MY_LEARNERS));
    }

    @Override
    public String getPageTitle() {
        return "Observe " + name + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Observe", AssessmentNavigation.OBSERVE), Crumb.here(name));
    }
}
