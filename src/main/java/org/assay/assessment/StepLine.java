package org.assay.assessment;

import java.time.Instant;
import java.util.Optional;
import org.assay.identity.PersonId;
import org.assay.identity.Role;

/** A move that the unit made, as people read it. */
public record StepLine(
        SignOffMove move, SignOffStage to, PersonId by, String byName, Role as, Instant at, Optional<String> reason) {}
