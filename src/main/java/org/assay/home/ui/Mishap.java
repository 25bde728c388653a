package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a deed that threw: the page stays as it is, with everything typed in it, and one sentence says how things stand. */
class Mishap implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);

    @Override
    public void error(ErrorEvent event) {
        switch (cause(event.getThrowable())) {
            case Refused refused ->
                say(
                        refused.refusal().sentence(),
                        String.join(" ", refused.refusal().details()));
            case NotFound gone -> say(gone.getMessage(), "It may have been changed since this page was opened.");
            case Throwable unforeseen -> {
                String reference = reference();
                LOG.error("A deed failed, reference {}", reference, unforeseen);
                say(
                        "That did not work.",
                        "Nothing you typed is lost. Try again; if it fails again, report reference " + reference + ".");
            }
        }
    }

    /** Short enough to be read out over the telephone. */
    static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Throwable cause(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof Refused || one instanceof NotFound) return one;
        }
        return thrown;
    }

    private static void say(String what, String next) {
        UI ui = UI.getCurrent();
        if (ui != null) Toast.failed(what, next);
    }
}
