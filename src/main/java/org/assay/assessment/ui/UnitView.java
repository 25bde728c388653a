package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.Correcting;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.CriterionState;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitAssessmentId;
import org.assay.assessment.UnitDesk;
import org.assay.assessment.UnitSheet;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;

/** One learner's work on one unit: the evidence tracking sheet, whether there is enough, and the way to its sign-off. */
@Route(AssessmentNavigation.UNIT)
@StyleSheet("context://assay/assessment.css")
@RolesAllowed({"LEARNER", "ASSESSOR", "IQA", "CENTRE_ADMIN", "EQA"})
class UnitView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    /** The page is drawn after the browser has looked for the anchor, so it has to look again. */
    private static final String TO_THE_ANCHOR =
            "setTimeout(() => location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), 50)";

    private final AssessingUnits units;
    private final Correcting correcting;
    private final RawHtml answer = new RawHtml();
    private UnitAssessmentId id = new UnitAssessmentId(new java.util.UUID(0, 0));
    private List<Crumb> crumbs = List.of();
    private String title = "Unit";

    UnitView(AssessingUnits units, Correcting correcting) {
        this.units = units;
        this.correcting = correcting;
        addClassName("page");
        answer.addClassName("span");
        answer.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = AssessmentNavigation.id(parameter, UnitAssessmentId::new);
        answer.setVisible(false);
        show(units.desk(id));
        getElement().executeJs(TO_THE_ANCHOR);
    }

    private void show(UnitDesk desk) {
        var sheet = desk.sheet();
        boolean learner = Actor.current().is(Role.LEARNER);
        var story = new UnitStory(sheet, learner);
        var tracking = new TrackingSheet(sheet, desk.mayDecide());
        title = sheet.unit().title() + ", " + sheet.enrolment().learnerName();
        crumbs = crumbs(sheet);
        removeAll();
        var print = new Button("Print the sheet", Icon.component("file-text"));
        print.addClickListener(press -> print.getElement().executeJs("window.print()"));
        print.addClassName("noprint");
        var head = PageSentence.of(story.heading(), story.second(), print);
        head.addClassName("span");
        var sheetOfWork = new RawHtml(
                        Markup.join(story.cameBack(), refusal(desk), card(sheet, tracking), tracking.table()))
                .classed("col");
        sheetOfWork.onAct(this::correct);
        var main = new Div(sheetOfWork, enough(desk, learner), new RawHtml(story.history()));
        main.addClassName("col");
        var aside = new Aside(new RawHtml(
                Markup.of("<section class=\"card\"><h2>Where this unit stands</h2>{}</section>", story.stages())));
        desk.declaration().ifPresent(declaration -> aside.add(new DeclarationCard(declaration, this::declare)));
        int seen = sheet.seen();
        aside.add(new MovesCard(desk, (move, reason) -> move(move, reason, seen)));
        add(head, answer, main, aside);
    }

    private static Markup card(UnitSheet sheet, TrackingSheet tracking) {
        return Markup.of(
                "<section class=\"card\"><header><h2>{}</h2><span class=\"sm mut\">{} of {} met</span></header>{}</section>",
                sheet.unit().title(),
                sheet.met(),
                sheet.items(),
                tracking.strip());
    }

    /**
     * What stands against the next step, criterion by criterion. That somebody is not allocated is no news to them: it stands only
     * beside the closed button.
     */
    private static Markup refusal(UnitDesk desk) {
        return MovesCard.onward(MovesCard.here(desk))
                .flatMap(UnitDesk.Option::refusal)
                .filter(refusal -> !refusal.rule().equals("ASSESSOR_IS_ALLOCATED"))
                .map(refusal -> RefusalCard.standingWith(
                        refusal.sentence(),
                        refusal.rule().equals("EVERY_CRITERION_IS_MET") ? missing(desk.sheet()) : List.of()))
                .orElse(Markup.NONE);
    }

    private static List<Markup> missing(UnitSheet sheet) {
        return sheet.criteria().stream()
                .filter(line -> line.state() != CriterionState.MET)
                .map(line -> Markup.of(
                        "<a href=\"{}#{}\">{}</a> {}: {}.{}",
                        AssessmentNavigation.unit(sheet.id()),
                        TrackingSheet.anchor(line),
                        line.criterion().ref(),
                        line.criterion().shortTitle(),
                        line.state().word().toLowerCase(java.util.Locale.UK),
                        lacking(sheet, line)))
                .toList();
    }

    private static Markup lacking(UnitSheet sheet, CriterionLine line) {
        return Markup.each(
                sheet.rules().stream()
                        .filter(rule ->
                                rule.rule().criteria().contains(line.criterion().ref())
                                        && !rule.putForward().met()
                                        && rule.override().isEmpty())
                        .toList(),
                rule -> Markup.of(" {}", rule.putForward().words()));
    }

    private RawHtml enough(UnitDesk desk, boolean learner) {
        var sheet = desk.sheet();
        var panel = new RawHtml();
        panel.setVisible(!sheet.rules().isEmpty());
        panel.show(Markup.of(
                "<section class=\"card\"><h2>Is there enough?</h2><ul>{}</ul></section>",
                Enough.panel(
                        sheet.rules(),
                        sheet.specification(),
                        Actor.current().centreName(),
                        !learner,
                        desk.mayDecide())));
        panel.onAct(this::override);
        return panel;
    }

    /** The unit is read anew when something in it is pressed, so that a page that is only read holds none of it. */
    private void override(String act) {
        units.desk(id).sheet().rules().stream()
                .filter(rule -> act.equals("override:" + rule.rule().id()))
                .findFirst()
                .ifPresent(rule -> new ReasonDialog(
                                "Is there enough all the same?",
                                rule.behindMet().words()
                                        + " Your reason is recorded, and the unit is more likely to be sampled.",
                                "Override the rule")
                        .ask(reason ->
                                tried(() -> units.override(id, rule.rule().id(), reason), "Override recorded.")));
    }

    private void correct(String act) {
        var desk = units.desk(id);
        String learner = desk.sheet().enrolment().learnerName();
        new TrackingSheet(desk.sheet(), desk.mayDecide())
                .toCorrect(act)
                .ifPresent(wrong -> new CorrectionDialog(id, wrong, learner).open(correction -> {
                    correcting.correct(correction);
                    Toast.done("Corrected.", "The learner finds the answer as new, with your reason.");
                    show(units.desk(id));
                }));
    }

    private void declare() {
        tried(() -> units.declareUnit(id), "Unit declared.");
    }

    private void move(SignOffMove move, String reason, int seen) {
        tried(() -> units.move(id, move, reason, seen), "The record now says that you " + move.told() + ".");
    }

    /** Does it and shows how the unit stands now; a refusal stands at the top and takes the focus. */
    private void tried(Runnable deed, String done) {
        try {
            deed.run();
            answer.setVisible(false);
            Toast.done("Done.", done);
        } catch (Refused refused) {
            answer.show(RefusalCard.alert(
                    refused.refusal().sentence(), refused.refusal().details()));
            answer.setVisible(true);
            answer.getElement().executeJs("setTimeout(() => {this.focus(); this.scrollIntoView({block: 'center'})})");
        }
        show(units.desk(id));
    }

    private static List<Crumb> crumbs(UnitSheet sheet) {
        var here = Crumb.here(sheet.unit().title());
        String name = sheet.enrolment().learnerName();
        return switch (Actor.current().role()) {
            case LEARNER -> List.of(new Crumb("My units", AssessmentNavigation.MY_UNITS), here);
            case ASSESSOR ->
                List.of(
                        sheet.stage() == SignOffStage.IN_PROGRESS
                                ? new Crumb("My learners", AssessmentNavigation.MY_LEARNERS)
                                : new Crumb("Sign-offs", AssessmentNavigation.SIGN_OFFS),
                        new Crumb(name, AssessmentNavigation.MY_LEARNERS),
                        here);
            default -> List.of(Crumb.here(name + ", " + sheet.unit().title()));
        };
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }
}
