/**
 * The keeping of an installation as a whole, for whoever runs it: moving a trial to PostgreSQL, backup, and restore. They are commands
 * of the same program ({@link org.assay.custody.Custody}), run instead of the product and never by anybody signed in.
 *
 * <p>It decides what is copied in which order, and when what has arrived may be trusted: every row counted, every file compared with its
 * digest, every centre's record recomputed. Words: <em>backup</em> (the rows of one moment and the files they name), <em>checkpoint</em>
 * (what the records were at that moment; kept elsewhere). It knows no table by name: what the record is belongs to {@code audit}, and
 * which rows name files to {@code evidence}.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "audit", "evidence"})
@NullMarked
package org.assay.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
