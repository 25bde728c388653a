package org.assay.identity;

/** Somebody signed in without the claim that had given them this role, or the provider serves the centre no longer. */
@Deed("Role ended by the identity provider")
public record RoleEndedByProvider(PersonId person, String provider, Role role) implements Auditable {}
