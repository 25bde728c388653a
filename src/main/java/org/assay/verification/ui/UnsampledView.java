package org.assay.verification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.SignOffStage;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;
import org.assay.verification.PassableUnit;
import org.assay.verification.Sampling;

/** Units that a settled draw looked at and did not pick: the verifier lets them go on. */
@Route(VerificationNavigation.UNSAMPLED)
@PageTitle("Not picked · Assay")
@StyleSheet("context://assay/verification.css")
@RolesAllowed("IQA")
class UnsampledView extends Div implements AfterNavigationObserver, Crumbed {
    private static final int SHOWN = 50;

    private final Sampling sampling;
    private final RawHtml answer = new RawHtml();
    private final RawHtml all = new RawHtml().classed("col");
    private List<PassableUnit> units = List.of();

    UnsampledView(Sampling sampling) {
        this.sampling = sampling;
        addClassNames("page", "one");
        all.onAct(this::pass);
        add(answer, all);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.setVisible(false);
        show();
    }

    private void show() {
        units = sampling.passable(SHOWN);
        all.show(Opening.of(
                        heading(),
                        "A draw looked at these units, picked others, and is settled. Passing is not agreeing: the record keeps them apart.")
                .and(units.isEmpty() ? nothing() : table()));
    }

    private String heading() {
        return units.isEmpty()
                ? "No unit can be passed now"
                : Spoken.opening(units.size(), "unit can be passed", "units can be passed")
                        + (units.size() == SHOWN ? " next" : "");
    }

    private static Markup nothing() {
        return EmptyState.of(
                "Nothing was left out of a settled draw",
                "Units stand here once every pick of their draw is concluded.",
                "Go to sampling",
                VerificationNavigation.SAMPLING);
    }

    private Markup table() {
        return Markup.of("""
                <div class="tablewrap"><table class="table stack"><caption class="vh">Units that were not picked</caption>
                <thead><tr><th scope="col">Learner and unit</th><th scope="col">Decided by</th><th scope="col">Signed off</th>
                <th scope="col"><span class="vh">Deed</span></th></tr></thead><tbody>{}</tbody></table></div>""", Markup.each(units, UnsampledView::row));
    }

    private static Markup row(PassableUnit unit) {
        return Markup.of(
                """
                <tr><th scope="row">{}<span class="under">{}</span></th><td data-label="Decided by"><span>{}</span></td>
                <td data-label="Signed off"><span>{}</span></td><td>{}</td></tr>""",
                unit.learnerName(),
                unit.unitTitle(),
                unit.assessorName(),
                Spoken.day(unit.signedOffAt()),
                unit.own()
                        ? Markup.of("<span class=\"sm mut\">You decided on it: another verifier passes it</span>")
                        : Markup.of(
                                "<button type=\"button\" class=\"btn sm\" data-act=\"{}\">Pass unsampled<span class=\"vh\">: {}, {}</span></button>",
                                unit.unit().value(),
                                unit.learnerName(),
                                unit.unitTitle()));
    }

    private void pass(String act) {
        units.stream()
                .filter(unit -> unit.unit().value().toString().equals(act))
                .findFirst()
                .ifPresent(unit -> {
                    try {
                        sampling.passUnsampled(unit.unit());
                        answer.setVisible(false);
                        Toast.done(
                                "Passed unsampled.",
                                unit.learnerName() + ", " + unit.unitTitle() + " is "
                                        + SignOffStage.CLAIMABLE.word().toLowerCase(java.util.Locale.UK) + ".");
                    } catch (Refused refused) {
                        answer.show(RefusalCard.alert(
                                refused.getMessage(), refused.refusal().details()));
                        answer.setVisible(true);
                    }
                    show();
                });
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Sampling", VerificationNavigation.SAMPLING), Crumb.here("Not picked"));
    }
}
