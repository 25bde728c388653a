package org.assay.identity;

import java.time.Instant;

/** An administrator was shown the link by which somebody signs in for the first time, to pass it on. */
@Deed("Invitation link shown to an administrator")
public record InvitationShown(PersonId person, Instant until) implements Auditable {}
