package org.assay.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Words;
import org.assay.qualification.SpecificationKey;

/** A person became staff. */
public record StaffEntered(
        PersonId person,
        Words name,
        Standing standing,
        List<SpecificationKey> mayAssess,
        Optional<LocalDate> targetDate)
        implements Auditable {}
