package org.assay.identity;

/**
 * A value of the provider’s claim gives this role no longer.
 *
 * @param provider by the name that the installation gave it
 */
@Deed("Role taken from a group of the identity provider")
public record RoleUnmapped(String provider, String value, Role role) implements Auditable {}
