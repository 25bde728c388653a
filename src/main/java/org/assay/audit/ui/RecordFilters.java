package org.assay.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assay.audit.DeedType;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.PersonName;
import org.jspecify.annotations.Nullable;

/** Kind, person and days. A choice asks for another address; what is shown follows the address. */
class RecordFilters extends Div {
    private final ComboBox<DeedType> type = new ComboBox<>("What was done");
    private final ComboBox<PersonName> person = new ComboBox<>("Who did it");
    private final DatePicker from = day("From");
    private final DatePicker to = day("To");
    private final Collection<DeedType> types;
    private final People people;
    private @Nullable UUID about;

    RecordFilters(Collection<DeedType> types, People people, SerializableConsumer<RecordAddress> asked) {
        this.types = types;
        this.people = people;
        addClassName("record-filters");
        type.setItems(types);
        type.setItemLabelGenerator(DeedType::words);
        type.setClearButtonVisible(true);
        person.setItems(query -> people
                .belonging(Actor.current().centre(), query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                .stream());
        person.setItemLabelGenerator(PersonName::name);
        person.setClearButtonVisible(true);
        HasValue.ValueChangeListener<HasValue.ValueChangeEvent<?>> chosen = change -> {
            if (change.isFromClient()) asked.accept(chosen());
        };
        type.addValueChangeListener(chosen);
        person.addValueChangeListener(chosen);
        from.addValueChangeListener(chosen);
        to.addValueChangeListener(chosen);
        add(type, person, from, to);
    }

    private static DatePicker day(String label) {
        var day = new DatePicker(label);
        day.setLocale(Locale.UK);
        return day;
    }

    void show(RecordAddress address) {
        about = address.about();
        type.setValue(types.stream()
                .filter(known -> known.type().equals(address.type()))
                .findFirst()
                .orElse(null));
        person.setValue(address.person() == null ? null : named(address.person()));
        from.setValue(address.from());
        to.setValue(address.to());
        LocalDate earliest = address.from();
        to.setMin(earliest);
    }

    private @Nullable PersonName named(UUID id) {
        var known = new PersonId(id);
        var name = people.names(Set.of(known)).get(known);
        return name == null ? null : new PersonName(known, name);
    }

    private RecordAddress chosen() {
        return new RecordAddress(
                type.getOptionalValue().map(DeedType::type).orElse(null),
                person.getOptionalValue().map(known -> known.id().value()).orElse(null),
                about,
                from.getValue(),
                to.getValue(),
                null);
    }
}
