package org.assay.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;

/** Questions asked on site, with the learner's answers. */
class QuestionsPart extends Section {
    private record Row(TextField asked, TextArea answered) {}

    private final transient Runnable changed;
    private final Div list = new Div();
    private final transient List<Row> rows = new ArrayList<>();

    QuestionsPart(Runnable changed) {
        this.changed = changed;
        addClassName("card");
        list.addClassName("form");
        var more = new Button(
                "Add a question", Icon.component("plus"), press -> add().asked().focus());
        more.addClassName("mt");
        add(new RawHtml(Markup.of("<h2>Questions and answers</h2>")), list, more);
    }

    private Row add() {
        int number = rows.size() + 1;
        var row = new Row(
                Typing.line("Question " + number, 1000, changed), Typing.area("Answer " + number, 2, 3000, changed));
        rows.add(row);
        list.add(row.asked(), row.answered());
        return row;
    }

    void type(List<TypedObservation.Asked> typed) {
        typed.forEach(one -> {
            var row = add();
            row.asked().setValue(one.asked());
            row.answered().setValue(one.answered());
        });
    }

    List<TypedObservation.Asked> typed() {
        return rows.stream()
                .map(row -> new TypedObservation.Asked(
                        row.asked().getValue(), row.answered().getValue()))
                .toList();
    }
}
