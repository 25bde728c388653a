package org.assay.identity;

/** Somebody who was asked in came by the centre's provider, with the link of their invitation, and signs in by it from now on. */
@Deed("Invitation accepted by the identity provider")
public record InvitationAcceptedByProvider(PersonId person, String provider) implements Auditable {}
