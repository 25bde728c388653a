package org.assay.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;
import org.assay.qualification.SpecificationKey;

/** A member of staff got another standing, other specifications or another target date. */
public record StandingChanged(
        PersonId person,
        Standing before,
        Standing standing,
        List<SpecificationKey> mayAssess,
        Optional<LocalDate> targetDate,
        Words reason)
        implements Auditable {}
