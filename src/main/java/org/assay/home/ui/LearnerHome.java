package org.assay.home.ui;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.CriterionState;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitSheet;
import org.assay.assessment.UnitSummary;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.evidence.SubmittingEvidence;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.identity.Role;
import org.assay.platform.OneLook;
import org.assay.platform.widgets.CriteriaStrip;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.springframework.stereotype.Component;

/** The learner's: what is missing in one sentence, one button, and beside it the units, what is with the assessor and what came back. */
@Component
class LearnerHome implements RoleHome {
    private static final int NEEDED = 5;

    /** One more than is shown, so that the aside knows whether there are more. */
    private static final int READ = LearnerAside.SHOWN + 1;

    private final AssessingUnits assessing;
    private final SubmittingEvidence evidence;
    private final LearnerAside aside;
    private final OneLook look;
    private final Clock clock;

    LearnerHome(AssessingUnits assessing, SubmittingEvidence evidence, LearnerAside aside, OneLook look, Clock clock) {
        this.assessing = assessing;
        this.evidence = evidence;
        this.aside = aside;
        this.look = look;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.LEARNER;
    }

    @Override
    public Markup shown() {
        return look.at(this::read);
    }

    private Markup read() {
        var units = assessing.mine();
        if (units.isEmpty()) return nothingYet();
        var sheet = assessing.sheet(first(units).id());
        var needed = StillNeeded.of(sheet);
        var underWay = evidence.mineUnderWay(READ);
        return Markup.of(
                "<div class=\"col\">{}{}{}</div><aside aria-label=\"Your units and your assessor\">{}</aside>",
                opening(sheet, needed),
                list(sheet, needed),
                strip(sheet),
                aside.of(units, underWay));
    }

    /** The unit that asks most of the learner now: one that was answered with "more" before one that has nothing yet. */
    private static UnitSummary first(List<UnitSummary> units) {
        return units.stream().min(Comparator.comparingInt(LearnerHome::urgency)).orElseThrow();
    }

    private static int urgency(UnitSummary unit) {
        if (unit.stage() != SignOffStage.IN_PROGRESS) return 10 + unit.stage().ordinal();
        if (!unit.enrolment().state().open()) return 9;
        if (unit.count(CriterionState.MORE_NEEDED) + unit.count(CriterionState.NOT_YET_MET) > 0) return 0;
        if (unit.met() == unit.criteria().size()) return unit.learnerDeclared() ? 4 : 1;
        return unit.count(CriterionState.NO_EVIDENCE) > 0 ? 2 : 3;
    }

    private Markup opening(UnitSheet sheet, List<StillNeeded> needed) {
        String sentence = sentence(sheet, needed);
        String all = "See all " + Noun.itemsOf(sheet.unit()).inFigures(sheet.items());
        String unit = AssessmentNavigation.unit(sheet.id());
        if (!sheet.enrolment().state().open() || sheet.stage() != SignOffStage.IN_PROGRESS)
            return Opening.of(clock, sentence, Opening.look(all, unit));
        return toDeclare(sheet)
                ? Opening.of(clock, sentence, Opening.deed("Declare the unit", unit), Opening.way(all, unit))
                : Opening.of(
                        clock,
                        sentence,
                        Opening.adding("Add evidence", EvidenceNavigation.add()),
                        Opening.way(all, unit));
    }

    static String sentence(UnitSheet sheet, List<StillNeeded> needed) {
        String title = sheet.unit().title();
        return switch (sheet.stage()) {
            case AWAITING_COUNTERSIGNATURE -> title + " is met. A qualified assessor confirms it next.";
            case SIGNED_OFF -> title + " is signed off.";
            case CLAIMABLE ->
                title
                        + (sheet.specification().centreDevised()
                                ? " is complete."
                                : " is ready to claim by your centre.");
            case IN_PROGRESS -> inProgress(sheet, needed, title);
        };
    }

    private static String inProgress(UnitSheet sheet, List<StillNeeded> needed, String title) {
        var items = Noun.itemsOf(sheet.unit());
        int criteria = StillNeeded.criteria(needed);
        if (criteria > 0)
            return Told.capital(items.inWords(criteria)) + " of " + title
                    + (criteria == 1 ? " still needs evidence." : " still need evidence.");
        if (!needed.isEmpty()) return title + " still needs one thing.";
        if (sheet.met() < sheet.items()) return "Everything for " + title + " is with your assessor.";
        return toDeclare(sheet)
                ? "Every " + items.one() + " of " + title + " is met. Declare the unit next."
                : "Every " + items.one() + " of " + title + " is met. Your assessor signs it off next.";
    }

    private static boolean toDeclare(UnitSheet sheet) {
        return sheet.stage() == SignOffStage.IN_PROGRESS
                && sheet.met() == sheet.items()
                && sheet.declarationRequired()
                && sheet.learnerDeclaredAt().isEmpty();
    }

    private static Markup list(UnitSheet sheet, List<StillNeeded> needed) {
        if (needed.isEmpty()) return Markup.NONE;
        int left = needed.size() - NEEDED;
        return Markup.of(
                "<section class=\"card flush\"><header><h2>What is still needed</h2><span class=\"sm mut\">{}</span></header><ul>{}</ul>{}</section>",
                sheet.specification().awardedBy() + " unit",
                Markup.each(StillNeeded.first(needed, NEEDED), StillNeeded::row),
                Markup.when(
                        left > 0,
                        Markup.of(
                                "<footer><a router-link href=\"{}\">{} more, on the unit’s page</a></footer>",
                                AssessmentNavigation.unit(sheet.id()),
                                left)));
    }

    private static Markup strip(UnitSheet sheet) {
        var items = sheet.criteria().stream()
                .map(line -> CriteriaStrip.Item.of(line.criterion().ref().value(), line.state()))
                .toList();
        long provisional =
                sheet.criteria().stream().filter(line -> line.provisional()).count();
        return Markup.of(
                "<section class=\"card standing\"><header><h2>{}</h2><span class=\"sm mut\">{} of {} met</span></header>{}{}</section>",
                sheet.unit().title(),
                sheet.met(),
                sheet.items(),
                CriteriaStrip.withLegend("How each one stands, in order", items),
                Markup.when(
                        provisional > 0,
                        Markup.of(
                                "<p class=\"sm mut provisional\">{} provisional until a qualified assessor confirms the unit.</p>",
                                provisional == sheet.met() ? "What is met is" : provisional + " of these are")));
    }

    private Markup nothingYet() {
        return Markup.of(
                "<div class=\"col\">{}<div class=\"card\">{}</div></div>",
                Opening.of(clock, "You are not enrolled on anything yet."),
                EmptyState.of(
                        "Your centre enrols you.", "Then this page shows what is needed, and you can add evidence."));
    }
}
