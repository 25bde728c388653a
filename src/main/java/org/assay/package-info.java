/**
 * The map of the house. Each package beneath is a module of the centre's work, and its description says what it decides, its words, and
 * what it leaves to others. They stand in one total order; a module names only modules above it, so there are no cycles:
 *
 * <ol>
 *   <li>{@code platform}: ids, time, files, marks, PDF and pieces of screens; no word of the business
 *   <li>{@code identity}: people, centres, and who is acting for which centre in which role
 *   <li>{@code audit}: the append-only, verifiable record of everything that mattered
 *   <li>{@code qualification}: what is assessed: specifications, units, criteria, rules
 *   <li>{@code centre}: what a centre is like and has decided: staff, approvals, policies
 *   <li>{@code enrolment}: who learns what, since when, and with whom
 *   <li>{@code evidence}: what a learner puts forward, for which criteria, declared their own
 *   <li>{@code assessment}: judgements, observations and the unit sign-off; the heart
 *   <li>{@code verification}: internal sampling, actions, external visits and their report
 *   <li>{@code notice}: what people are told, in the product and by letter
 *   <li>{@code home}: the frame around every page and each role's home
 *   <li>{@code demo}: one story, told through the front doors above
 *   <li>{@code custody}: the installation as a whole: moving a trial, backup, restore
 * </ol>
 *
 * <p>Calls go up this list and news goes down it: a module calls what stands above, and publishes events to whoever stands below. Where a
 * module must ask what only a later one knows, it declares the question as an interface and the later one answers.
 *
 * <p>Every module has one or a few public front doors, named as the centre would name the activity; ids, records that are read, and events
 * are public beside them. Entities and repositories are nobody else's. Screens live in {@code ui}: they read a record, show it, and send an
 * intention by id.
 */
@NullMarked
package org.assay;

import org.jspecify.annotations.NullMarked;
