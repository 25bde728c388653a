package org.assay.centre;

import java.util.Optional;
import java.util.Set;
import org.assay.identity.FirstAdministrator;
import org.assay.platform.Refused;
import org.springframework.stereotype.Service;

/** Begins a new installation: its first centre, and the person who administers it. */
@Service
public class Founding {
    private final FirstAdministrator first;
    private final CentreOffice office;

    Founding(FirstAdministrator first, CentreOffice office) {
        this.first = first;
        this.office = office;
    }

    /** Whether this link, which the start of a new installation printed, still opens it. */
    public boolean opens(String token) {
        return first.opens(token);
    }

    /**
     * Opens the first centre.
     *
     * @return the path of a link by which its administrator signs in, once
     * @throws Refused when the link opens nothing any more, or something is missing
     */
    public String found(String token, String centreName, String name, String email) {
        var begun = first.begin(token, centreName, name, email);
        begun.run(
                () -> office.enterStaff(begun.person(), begun.name(), Standing.QUALIFIED, Set.of(), Optional.empty()));
        return first.wayIn(begun);
    }
}
