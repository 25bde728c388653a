package org.assay.assessment.ui;

import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Figures;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.StepLine;
import org.assay.assessment.UnitSheet;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;

/** How a unit stands: its heading, its stages, and everything that happened to it. */
final class UnitStory {
    private final UnitSheet sheet;
    private final boolean learner;

    UnitStory(UnitSheet sheet, boolean learner) {
        this.sheet = sheet;
        this.learner = learner;
    }

    String heading() {
        boolean devised = sheet.specification().centreDevised();
        return switch (sheet.stage()) {
            case IN_PROGRESS ->
                sheet.met() == sheet.items()
                        ? "Every criterion is met"
                        : Figures.inWords(sheet.met()) + " of " + sheet.items() + " criteria "
                                + (sheet.met() == 1 ? "is met" : "are met");
            case AWAITING_COUNTERSIGNATURE -> "This unit awaits countersignature";
            case SIGNED_OFF -> "This unit is signed off";
            case CLAIMABLE -> "This unit is " + lower(word(SignOffStage.CLAIMABLE, devised));
        };
    }

    String second() {
        var line = sheet.enrolment();
        return line.learnerName() + ", " + sheet.specification().awardedBy() + ", "
                + sheet.unit().title();
    }

    /** Why it is back, where it came back. */
    Markup cameBack() {
        return Markup.of(
                "{}",
                sheet.cameBack()
                        .map(step -> Markup.of(
                                "<div class=\"note notyet\">{}<div><b>{} {} on {}.</b> {}</div></div>",
                                StateMark.svg(org.assay.platform.Shape.BENT_ARROW, 16),
                                step.byName(),
                                step.move().told(),
                                When.moment(step.at()),
                                step.reason().map(why -> "“" + why + "”"))));
    }

    Markup stages() {
        var stages = new ArrayList<>(List.of(SignOffStage.values()));
        if (!byTrainee()) stages.remove(SignOffStage.AWAITING_COUNTERSIGNATURE);
        return Markup.of("<ol class=\"steps\">{}</ol>", Markup.each(stages, this::stage));
    }

    private Markup stage(SignOffStage stage) {
        int far = stage.compareTo(sheet.stage());
        String place = far < 0 ? "done" : far == 0 ? "now" : "later";
        return Markup.of(
                "<li class=\"{}\"{}><span class=\"{}\">{}</span><div><b>{}</b><p>{}</p></div></li>",
                place,
                far == 0 ? new Markup(" aria-current=\"step\"") : Markup.NONE,
                far == 0 ? "c-" + stage.tone().css() : "",
                StateMark.svg(stage.shape(), 20),
                word(stage, sheet.specification().centreDevised()),
                says(stage, far));
    }

    private String says(SignOffStage stage, int far) {
        if (far == 0)
            return sheet.steps().isEmpty() || stage == SignOffStage.IN_PROGRESS
                    ? "Now"
                    : "Now, " + by(sheet.steps().getLast());
        if (far < 0) return lastTo(stage).map(UnitStory::by).orElse("Done");
        return switch (stage) {
            case IN_PROGRESS -> "";
            case AWAITING_COUNTERSIGNATURE -> "A qualified assessor confirms it";
            case SIGNED_OFF -> "Then sampled by plan";
            case CLAIMABLE -> "After internal verification";
        };
    }

    private java.util.Optional<StepLine> lastTo(SignOffStage stage) {
        return sheet.steps().stream().filter(step -> step.to() == stage).reduce((earlier, later) -> later);
    }

    private boolean byTrainee() {
        return sheet.stage() == SignOffStage.AWAITING_COUNTERSIGNATURE
                || sheet.steps().stream().anyMatch(step -> step.move() == SignOffMove.SIGN_OFF_AS_TRAINEE)
                || sheet.criteria().stream()
                        .flatMap(line -> line.latest().stream())
                        .anyMatch(judgement -> judgement.trainee());
    }

    private static String by(StepLine step) {
        return step.byName() + ", " + When.brief(step.at());
    }

    Markup history() {
        return Markup.when(
                !sheet.steps().isEmpty() || sheet.learnerDeclaredAt().isPresent(),
                Markup.of(
                        "<section class=\"card\"><h2>What has happened</h2><ol class=\"history\">{}{}</ol></section>",
                        sheet.learnerDeclaredAt()
                                .map(at -> Markup.of(
                                        "<li><b>{} declared the unit.</b> <span class=\"mut\">{}</span></li>",
                                        sheet.enrolment().learnerName(),
                                        When.moment(at))),
                        Markup.each(sheet.steps().reversed(), UnitStory::happened)));
    }

    private static Markup happened(StepLine step) {
        return Markup.of(
                "<li><b>{} {}.</b> <span class=\"mut\">{}, {}</span>{}</li>",
                step.byName(),
                step.move().told(),
                step.as().word(),
                When.moment(step.at()),
                step.reason().map(why -> Markup.of("<p>“{}”</p>", why)));
    }

    private String word(SignOffStage stage, boolean devised) {
        return learner ? stage.wordForLearner(devised) : stage.word(devised);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
