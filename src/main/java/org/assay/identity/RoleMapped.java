package org.assay.identity;

/**
 * A value of the provider’s claim gives a role at this centre from now on.
 *
 * @param provider by the name that the installation gave it
 */
@Deed("Role given to a group of the identity provider")
public record RoleMapped(String provider, String value, Role role) implements Auditable {}
