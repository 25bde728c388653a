package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.assay.enrolment.ImportLine;
import org.assay.platform.Spoken;

/** Asks once before a run is taken back: it cannot be put back but by bringing the file again. */
class TakeBack extends Dialog {
    TakeBack(ImportLine line, Runnable deed) {
        setHeaderTitle("Undo the whole run?");
        setWidth("min(520px, calc(100vw - 32px))");
        add(new Paragraph(Spoken.count(line.enrolments(), "enrolment", "enrolments") + " and "
                + Spoken.count(line.learners(), "learner", "learners") + " of “" + line.fileName()
                + "” are removed. The file itself stays here, and can be brought again."));
        var keep = new Button("Keep them", press -> close());
        var undo = new Button("Undo the run", press -> {
            close();
            deed.run();
        });
        undo.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(keep, undo);
    }
}
