package org.assay.identity;

import java.util.Set;

/** An invitation, and the roles that it was for, were taken back before anybody had signed in. */
public record InvitationWithdrawn(PersonId person, Set<Role> roles) implements Auditable {}
