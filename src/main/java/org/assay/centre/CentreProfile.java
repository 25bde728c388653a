package org.assay.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the centre says of itself.
 *
 * @param centreNumber the centre's own number; an awarding organisation may use another, see {@link Approval}
 * @param headOfCentre the name as it stands in the report
 * @param promise working days within which a submission gets feedback
 */
public record CentreProfile(
        String name,
        Optional<String> centreNumber,
        Optional<String> headOfCentre,
        int promise,
        List<Site> sites,
        RagRule ragRule) {
    public CentreProfile {
        sites = List.copyOf(sites);
    }

    /** By when feedback on something submitted on this day is promised. */
    public LocalDate due(LocalDate submitted) {
        return WorkingDays.after(submitted, promise);
    }
}
