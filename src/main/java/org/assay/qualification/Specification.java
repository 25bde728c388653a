package org.assay.qualification;

import java.util.List;
import java.util.Optional;

/**
 * One published version of what is assessed. Shared by all centres; it never changes.
 *
 * @param version from 1; a correction is a new version under a new key
 * @param awardingOrganisation empty for a centre-devised unit
 * @param qualification empty where the text names none
 */
public record Specification(
        SpecificationKey key,
        int version,
        String title,
        Optional<AwardingOrganisation> awardingOrganisation,
        Optional<Qualification> qualification,
        Provenance provenance,
        List<Unit> units) {
    public Specification {
        units = List.copyOf(units);
    }

    /** A unit that no awarding organisation stands behind: it ends as complete, never as claimable. */
    public boolean centreDevised() {
        return awardingOrganisation.isEmpty();
    }

    /** The qualification's level, where it is known. */
    public Optional<Integer> level() {
        return qualification.flatMap(Qualification::level);
    }

    /** What lists show in front of the title: the awarding organisation, or that there is none. */
    public String awardedBy() {
        return awardingOrganisation.map(AwardingOrganisation::shortName).orElse("Centre-devised");
    }

    /** As a choice in a list, such as "OCR: Provide post-transaction customer service". */
    public String named() {
        return awardedBy() + ": " + title;
    }

    public Optional<Unit> find(UnitKey unit) {
        return units.stream().filter(candidate -> candidate.key().equals(unit)).findFirst();
    }
}
