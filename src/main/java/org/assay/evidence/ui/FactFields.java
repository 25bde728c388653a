package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.evidence.Channel;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.Initiative;
import org.assay.evidence.Planning;
import org.assay.evidence.Setting;

/** The fields of an item's facts, and where each stands. */
final class FactFields {
    static final int LAZY = 2000;

    final DatePicker day = new DatePicker("When it happened");
    private final TimePicker time = new TimePicker("Time");
    private final Select<EvidenceKind> kind = new Select<>();
    private final RadioButtonGroup<Setting> setting = segments("Where it happened", Setting::word);
    private final RadioButtonGroup<Planning> planning = segments("It was", Planning::word);
    private final RadioButtonGroup<Initiative> initiative = segments("You acted", Initiative::word);
    private final Select<Channel> channel = new Select<>();
    private final TextField place = text("Place");
    private final TextField organisation = text("Organisation that you acted for");
    private final Checkbox decisionMaker = new Checkbox("It went to a person who can decide");
    private final Checkbox anonymised = new Checkbox("Nobody can be recognised: names of customers are hidden");
    private final Checkbox thirdParty = new Checkbox("I checked the data of third parties");
    private String aiUse = "";

    FactFields(EvidenceFacts facts) {
        day.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d/M/yyyy", "d.M.yyyy")
                .setFirstDayOfWeek(1));
        day.setLocale(Locale.UK);
        day.setManualValidation(true);
        time.setStep(Duration.ofMinutes(5));
        time.setLocale(Locale.UK);
        kind.setLabel("Kind of evidence");
        kind.setItems(EvidenceKind.values());
        kind.setItemLabelGenerator(EvidenceKind::word);
        kind.addValueChangeListener(change -> {
            if (change.getValue() != null) kind.setHelperText(change.getValue().means());
        });
        setting.setItems(Setting.values());
        planning.setItems(Planning.PLANNED, Planning.UNPLANNED);
        initiative.setItems(Initiative.PROACTIVE, Initiative.REACTIVE);
        channel.setLabel("By which way");
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Channel::word);
        show(facts);
    }

    private void show(EvidenceFacts facts) {
        day.setValue(facts.happenedOn());
        time.setValue(facts.happenedAt());
        kind.setValue(facts.kind());
        setting.setValue(facts.setting());
        planning.setValue(facts.planning() == Planning.NOT_SAID ? null : facts.planning());
        initiative.setValue(facts.initiative() == Initiative.NOT_SAID ? null : facts.initiative());
        channel.setValue(facts.channel());
        place.setValue(facts.place());
        organisation.setValue(facts.organisation());
        decisionMaker.setValue(facts.recipientDecisionMaker());
        anonymised.setValue(facts.peopleAnonymised());
        thirdParty.setValue(facts.thirdPartyChecked());
        aiUse = facts.aiUse();
    }

    EvidenceFacts facts() {
        return new EvidenceFacts(
                kind.getValue() == null ? EvidenceKind.WORK_PRODUCT : kind.getValue(),
                day.getValue(),
                time.getValue(),
                place.getValue(),
                organisation.getValue(),
                setting.getValue() == null ? Setting.WORKPLACE : setting.getValue(),
                planning.getValue() == null ? Planning.NOT_SAID : planning.getValue(),
                initiative.getValue() == null ? Initiative.NOT_SAID : initiative.getValue(),
                channel.getValue() == null ? Channel.NOT_SAID : channel.getValue(),
                decisionMaker.getValue(),
                anonymised.getValue(),
                thirdParty.getValue(),
                aiUse);
    }

    void onChange(Runnable heard) {
        List<HasValue<?, ?>> all = List.of(
                day,
                time,
                kind,
                setting,
                planning,
                initiative,
                channel,
                place,
                organisation,
                decisionMaker,
                anonymised,
                thirdParty);
        all.forEach(field -> field.addValueChangeListener(change -> heard.run()));
    }

    /** Day, setting and kind, and whatever else the rules of the chosen criteria ask for. */
    Div first(Set<Needed> needed) {
        var pair = new Div(day, setting);
        if (needed.contains(Needed.PLANNING)) pair.add(planning);
        pair.add(kind);
        if (needed.contains(Needed.INITIATIVE)) pair.add(initiative);
        if (needed.contains(Needed.CHANNEL)) pair.add(channel);
        if (needed.contains(Needed.ORGANISATION)) pair.add(organisation);
        if (needed.contains(Needed.DECISION_MAKER)) pair.add(decisionMaker);
        if (needed.contains(Needed.THIRD_PARTY)) pair.add(thirdParty);
        pair.addClassName("pair");
        return pair;
    }

    /** Everything else, folded away. */
    Details more(Set<Needed> needed) {
        List<Component> rest = new ArrayList<>(List.of(time, place));
        if (!needed.contains(Needed.PLANNING)) rest.add(planning);
        if (!needed.contains(Needed.ORGANISATION)) rest.add(organisation);
        if (!needed.contains(Needed.INITIATIVE)) rest.add(initiative);
        if (!needed.contains(Needed.CHANNEL)) rest.add(channel);
        if (!needed.contains(Needed.DECISION_MAKER)) rest.add(decisionMaker);
        rest.add(anonymised);
        if (!needed.contains(Needed.THIRD_PARTY)) rest.add(thirdParty);
        var pair = new Div(rest.toArray(Component[]::new));
        pair.addClassName("pair");
        return new Details("More details", pair);
    }

    private static TextField text(String label) {
        var field = new TextField(label);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(LAZY);
        return field;
    }

    private static <T> RadioButtonGroup<T> segments(
            String label, com.vaadin.flow.component.ItemLabelGenerator<T> words) {
        var group = new RadioButtonGroup<T>();
        group.setLabel(label);
        group.setItemLabelGenerator(words);
        group.addClassName("seg");
        return group;
    }
}
