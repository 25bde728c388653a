package org.assay.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Observation;
import org.assay.assessment.ObservationProblem;
import org.assay.assessment.Observing;
import org.assay.assessment.UnitSummary;
import org.assay.enrolment.EnrolmentLine;
import org.assay.evidence.Planning;
import org.assay.evidence.Setting;
import org.assay.platform.widgets.DayField;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** The fields of an observation record. */
class ObservationForm extends Div {
    private final transient EnrolmentLine learner;
    private final transient Clock clock;
    private final TextField title;
    private final DatePicker date = DayField.labelled("Day of the visit");
    private final TimeField starts;
    private final TimeField ends;
    private final TextField place;
    private final TextField organisation;
    private final RadioButtonGroup<Setting> setting = new RadioButtonGroup<>("Real work or simulated");
    private final RadioButtonGroup<Planning> planning = new RadioButtonGroup<>("Planned or unplanned");
    private final TextArea narrative;
    private final SeenPart seen;
    private final QuestionsPart questions;
    private final Checkbox consent;
    private final Checkbox learnerAgrees;
    private final Checkbox signed;

    ObservationForm(EnrolmentLine learner, List<UnitSummary> units, String assessor, Clock clock, Runnable changed) {
        this.learner = learner;
        this.clock = clock;
        String first = learner.learnerName().split(" ")[0];
        title = Typing.line("What was observed, in a few words", 200, changed);
        starts = new TimeField("Start", clock, changed);
        ends = new TimeField("End", clock, changed);
        place = Typing.line("Place", 200, changed);
        organisation = Typing.line("Organisation that " + first + " worked for", 200, changed);
        narrative = Typing.area("What happened, in your words", 8, 15_000, changed);
        narrative.setHelperText("Customers stay anonymous.");
        seen = new SeenPart(units, clock, changed);
        questions = new QuestionsPart(changed);
        consent = box(first + " and whoever else was there agreed to be observed", changed);
        learnerAgrees = box(first + " has read this record and agrees with it", changed);
        signed = box("I, " + assessor + ", saw this myself and sign the record", changed);
        choices(changed);
        addClassName("col");
        add(
                visit(),
                part("What you saw", narrative),
                seen,
                questions,
                part("Consent and signatures", consent, learnerAgrees, signed));
    }

    private void choices(Runnable changed) {
        date.setMax(LocalDate.now(clock));
        date.setManualValidation(true);
        date.setValue(LocalDate.now(clock));
        date.addValueChangeListener(change -> {
            date.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(Setting::word);
        setting.setValue(Setting.WORKPLACE);
        setting.addClassName("seg");
        setting.addValueChangeListener(change -> {
            if (change.isFromClient()) changed.run();
        });
        planning.setItems(Planning.PLANNED, Planning.UNPLANNED);
        planning.setItemLabelGenerator(Planning::word);
        planning.addClassName("seg");
        planning.setManualValidation(true);
        planning.addValueChangeListener(change -> {
            planning.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
    }

    private static Checkbox box(String label, Runnable changed) {
        var box = new Checkbox(label);
        box.setManualValidation(true);
        box.addValueChangeListener(change -> {
            box.setInvalid(false);
            if (change.isFromClient()) changed.run();
        });
        return box;
    }

    private Section visit() {
        var times = pair(date, starts, ends);
        var where = pair(place, organisation);
        var kind = pair(setting, planning);
        return part("The visit", title, times, where, kind);
    }

    private static Div pair(Component... fields) {
        var pair = new Div(fields);
        pair.addClassName("pair");
        return pair;
    }

    private static Section part(String heading, Component... fields) {
        var form = new Div(fields);
        form.addClassName("form");
        var part = new Section(new RawHtml(Markup.of("<h2>{}</h2>", heading)), form);
        part.addClassName("card");
        return part;
    }

    void type(TypedObservation typed) {
        title.setValue(typed.title());
        date.setValue(typed.date());
        starts.value(typed.starts());
        ends.value(typed.ends());
        place.setValue(typed.place());
        organisation.setValue(typed.organisation());
        setting.setValue(typed.setting());
        planning.setValue(typed.planning());
        narrative.setValue(typed.narrative());
        questions.type(typed.questions());
        seen.type(typed.seen());
        consent.setValue(typed.consent());
        learnerAgrees.setValue(typed.learnerAgrees());
    }

    TypedObservation typed() {
        return new TypedObservation(
                title.getValue(),
                date.getValue(),
                starts.value(),
                ends.value(),
                place.getValue(),
                organisation.getValue(),
                setting.getValue(),
                planning.getValue(),
                narrative.getValue(),
                questions.typed(),
                seen.typed(),
                consent.getValue(),
                learnerAgrees.getValue());
    }

    /** What is written, with the widest visit where no time is said; {@link #problems} asks for it. */
    Observation observation() {
        return new Observation(
                learner.id(),
                title.getValue(),
                Objects.requireNonNullElseGet(date.getValue(), () -> LocalDate.now(clock)),
                Objects.requireNonNullElse(starts.value(), LocalTime.MIN),
                Objects.requireNonNullElse(ends.value(), LocalTime.MAX),
                place.getValue(),
                organisation.getValue(),
                setting.getValue(),
                Objects.requireNonNullElse(planning.getValue(), Planning.NOT_SAID),
                narrative.getValue(),
                questions.typed().stream()
                        .map(one -> new Observation.Question(one.asked(), one.answered()))
                        .toList(),
                seen.seen().stream().map(this::seen).toList(),
                consent.getValue(),
                learnerAgrees.getValue());
    }

    private Observation.Seen seen(SeenCard card) {
        return new Observation.Seen(
                card.unit(),
                card.criterion().ref(),
                Objects.requireNonNullElseGet(
                        card.stamped(), () -> Objects.requireNonNullElse(starts.value(), LocalTime.MIN)),
                card.note().getValue(),
                card.decision().verdict().orElse(null),
                card.comment().getValue());
    }

    List<ErrorSummary.Problem> problems(Observing observing) {
        var problems = new ArrayList<ErrorSummary.Problem>();
        if (date.getValue() == null) problems.add(new ErrorSummary.Problem("Enter the day of the visit.", date));
        if (starts.value() == null) problems.add(new ErrorSummary.Problem("Enter when it started.", starts.field()));
        if (ends.value() == null) problems.add(new ErrorSummary.Problem("Enter when it ended.", ends.field()));
        if (planning.isEmpty())
            problems.add(new ErrorSummary.Problem("Say whether it was planned or unplanned.", planning));
        for (var card : seen.seen())
            if (card.stamped() == null)
                problems.add(new ErrorSummary.Problem(
                        "Enter when you saw " + card.criterion().ref() + ".",
                        card.at().field()));
        for (var problem : observing.problems(observation()))
            problems.add(new ErrorSummary.Problem(problem.sentence(), field(problem)));
        if (!signed.getValue()) problems.add(new ErrorSummary.Problem("Sign the record.", signed));
        return problems;
    }

    private Component field(ObservationProblem problem) {
        var card = problem.criterion().flatMap(seen::card);
        return switch (problem.about()) {
            case TITLE -> title;
            case DATE -> date;
            case END -> ends.field();
            case PLACE -> place;
            case NARRATIVE -> narrative;
            case CONSENT -> consent;
            case CRITERIA -> seen;
            case TIME -> card.<Component>map(one -> one.at().field()).orElse(narrative);
            case COMMENT -> card.<Component>map(SeenCard::comment).orElse(narrative);
        };
    }

    /** Whether every criterion is decided: then nothing of the record waits in the queue. */
    boolean decided() {
        return seen.seen().stream().allMatch(card -> card.decision() != OnSite.LATER);
    }
}
