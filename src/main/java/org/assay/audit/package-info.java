/**
 * The record of everything that mattered: one append-only log per centre, in which nothing can be changed unnoticed.
 *
 * <p>It decides what an entry looks like as bytes, where it stands in the log, and whether the log still adds up. Words: <em>deed</em>
 * (what was done, told by whoever did it as {@link org.assay.identity.Auditable}), <em>entry</em> (the deed as bytes, numbered from
 * 1), <em>leaf</em> and <em>root</em> (of the RFC 6962 tree over the entries), <em>head</em> (size and root), <em>words</em> (text a
 * person wrote: kept beside the log and erasable, in the entry only as a keyed digest). What a deed means is left to the module that
 * tells it.
 *
 * <p>No entity lives here. The statements are native and few; they are all in {@code AuditLog}, and each names {@code centre_id}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity"})
@NullMarked
package org.assay.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
