package org.assay.evidence.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.assay.evidence.EvidenceId;
import org.assay.platform.NotFound;

/** What the address of a page says. Whatever is no id names nothing. */
final class Address {
    private Address() {}

    static EvidenceId evidence(BeforeEnterEvent event) {
        try {
            return new EvidenceId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("There is no such evidence.");
        }
    }

    static int version(BeforeEnterEvent event) {
        try {
            return Integer.parseInt(event.getRouteParameters().get("version").orElse(""));
        } catch (NumberFormatException notANumber) {
            throw new NotFound("There is no such version.");
        }
    }

    /** The value of a query parameter, or empty text. */
    static String query(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).orElse("");
    }
}
