/**
 * Who signs in, which centres they belong to, and who is acting for which centre in which role: {@link org.assay.identity.Actor}
 * is the only carrier of that, and everything centre-owned is reached through it. People sign in by a provider of their centre,
 * whose groups give roles there. Words: person, centre, role, actor, provider, group. What a centre is like (its staff, sites,
 * approvals) belongs to {@code centre}.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.assay.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
