package org.assay.identity;

/** Somebody signed in with a claim that gives them this role at the centre. */
@Deed("Role given by the identity provider")
public record RoleGivenByProvider(PersonId person, String provider, Role role) implements Auditable {}
