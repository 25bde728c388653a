package org.assay.platform.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.List;
import org.assay.platform.Shape;

/** What a form still needs, at its top: it takes the focus, and each line leads to its field, which says the same words. */
public final class ErrorSummary extends RawHtml {

    /**
     * One thing to correct.
     *
     * @param sentence for example "Enter the date the call happened"
     * @param field where it is mended; it shows the sentence too
     */
    public record Problem(String sentence, Component field) {}

    private List<Problem> problems = List.of();

    /** Hidden until there is something to correct. */
    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        onAct(this::lead);
    }

    /** Shows the problems here and at their fields and takes the focus; without problems it goes away. Fields mended since are cleared. */
    public void say(List<Problem> found) {
        problems.forEach(old -> mark(old.field(), ""));
        problems = List.copyOf(found);
        problems.forEach(problem -> mark(problem.field(), problem.sentence()));
        setVisible(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        show(Markup.of(
                "<h2><span class=\"c-notyet\">{}</span>{}</h2><ul>{}</ul>",
                StateMark.svg(Shape.DIAMOND_CROSS, 18),
                heading(),
                lines()));
        getElement().executeJs("setTimeout(() => this.focus())");
    }

    /** Whether something is left to correct. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    private String heading() {
        return problems.size() == 1
                ? "There is one thing to correct"
                : "There are " + problems.size() + " things to correct";
    }

    private Markup lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < problems.size(); i++) {
            lines.append(Markup.of(
                    "<li><button type=\"button\" class=\"link\" data-act=\"{}\">{}</button></li>",
                    i,
                    problems.get(i).sentence()));
        }
        return new Markup(lines.toString());
    }

    private void lead(String act) {
        for (int i = 0; i < problems.size(); i++) {
            if (act.equals(Integer.toString(i)) && problems.get(i).field() instanceof Focusable<?> field) {
                field.focus();
            }
        }
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(!sentence.isEmpty());
        }
    }
}
