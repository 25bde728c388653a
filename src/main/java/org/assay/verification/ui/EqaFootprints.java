package org.assay.verification.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.verification.ExternalVerification;
import org.springframework.stereotype.Component;

/**
 * Records each page that an external quality assurer opens, whichever module it belongs to, before it is shown: a page that could not be
 * recorded is not shown.
 */
@Component
class EqaFootprints implements VaadinServiceInitListener {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient ExternalVerification external;

    EqaFootprints(ExternalVerification external) {
        this.external = external;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::entered));
    }

    private void entered(BeforeEnterEvent event) {
        // What stands in for a page shows nothing of the centre.
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) return;
        String path = event.getLocation().getPath();
        var found = ID.matcher(path);
        var about = found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.<UUID>empty();
        String page = path.isEmpty() ? "home" : path.replaceAll("/?" + ID.pattern() + ".*", "");
        external.opened(page, about);
    }
}
