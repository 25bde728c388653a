package org.assay.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a driver signs in as, and what they then open. Everybody is of the first centre and signs in by {@code RunningAssay.PASSWORD}.
 *
 * @param admin user name of the centre's administrator
 * @param iqa user name of an internal verifier who decided on nothing
 * @param eqa user name of an external quality assurer whose visit is open
 * @param visit theirs
 * @param assessor user name of an assessor with ten learners, for whom fifty submissions wait
 * @param learners user names of those ten: a map of 60 criteria each, where the specification with them is on the class path
 * @param enrolments theirs, in the same order
 * @param cohort theirs
 * @param submissions the fifty that wait, the longest waiting first: three files and nine criteria with a note each
 * @param units the units of the first of those learners, in the order of the specification
 * @param singles submissions of other learners that wait with one criterion, one for each learner
 * @param people user names of all other learners who are active
 * @param assessors user names of all other assessors
 * @param draw the latest; empty where none was made
 * @param samples those of that draw that wait for a review
 */
public record Cast(
        UUID centre,
        String centreName,
        String admin,
        String iqa,
        String eqa,
        UUID visit,
        String assessor,
        List<String> learners,
        List<UUID> enrolments,
        UUID cohort,
        List<UUID> submissions,
        List<UUID> units,
        List<Waiting> singles,
        List<String> people,
        List<String> assessors,
        Optional<UUID> draw,
        List<UUID> samples) {
    /** A submission that waits for an assessor, by their user names. */
    public record Waiting(UUID evidence, String assessor, String learner) {}
}
