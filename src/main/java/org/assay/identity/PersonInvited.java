package org.assay.identity;

import java.time.Instant;
import java.util.Set;

/** Somebody was asked in, by a letter with a link that ends at this moment. */
public record PersonInvited(PersonId person, Set<Role> roles, Instant until) implements Auditable {}
