package org.assay.bench;

import java.util.Locale;

/** The tables that are filled, each behind those that its rows refer to, and the columns in the order in which rows are told. */
enum Table {
    PERSON("id, username, name, password_hash"),
    MEMBERSHIP("person, centre, role, joined_at"),
    CENTRE_PROFILE(
            "centre_id, centre_number, head_of_centre, promise, watch_points, watch_days, behind_points, behind_days, version"),
    CENTRE_SITE("centre_id, seq, name, address"),
    STAFF_MEMBER("centre_id, person, name, standing, target_date, version"),
    STAFF_COMPETENCE("centre_id, person, specification, since"),
    APPROVAL("centre_id, awarding_organisation, centre_number, approved_since, direct_claims, version"),
    APPROVAL_SPECIFICATION("centre_id, awarding_organisation, seq, specification"),
    SAMPLING_STRATEGY("centre_id, number, rationale, base_rate, raisers, minimum_per_assessor, adopted_by, adopted_at"),
    COHORT("centre_id, id, name, specification, starts, planned_end, version"),
    LEARNER("centre_id, id, person, name, email, uln, version"),
    ENROLMENT("centre_id, id, learner, cohort, specification, state, started_on, registration_number, registered_on,"
            + " assessor, iqa, version"),
    ENROLMENT_STEP("centre_id, enrolment, seq, state, reason, taken_by, taken_at"),
    PROGRESS("centre_id, enrolment, cohort, assessor, running, met, items, last_activity, version"),
    EVIDENCE("centre_id, id, learner, started_at, latest, version"),
    EVIDENCE_VERSION(
            "centre_id, evidence, number, title, state, kind, happened_on, place, organisation, setting, planning,"
                    + " initiative, channel, recipient_decision_maker, people_anonymised, third_party_checked, ai_use, narrative,"
                    + " begun_at, saved_at, submitted_at, declared_wording, declared_ai, declared_at, version"),
    EVIDENCE_FILE("centre_id, evidence, number, file_id, name, type, bytes, sha256, scan, received_at, pages, kept"),
    EVIDENCE_CLAIM("centre_id, evidence, number, seq, enrolment, unit, criterion, note, locator"),
    EVIDENCE_VIEW("centre_id, person, file_id, viewed_hour"),
    UNIT_ASSESSMENT(
            "centre_id, id, enrolment, learner, learner_person, specification, unit, learner_declared_at, version"),
    JUDGEMENT(
            "centre_id, unit_assessment, seq, criterion, verdict, sufficient, decided_by, trainee, decided_at, evidence,"
                    + " evidence_version, comment, correction"),
    SIGN_OFF_STEP("centre_id, unit_assessment, seq, move, to_stage, made_by, made_as, made_at, reason"),
    SUFFICIENCY_OVERRIDE("centre_id, unit_assessment, rule, overridden_by, overridden_at, reason"),
    FEEDBACK(
            "centre_id, id, evidence, evidence_version, learner, assessor, given_at, words, valid, authentic, is_current,"
                    + " read_at, version"),
    NOTICE("centre_id, id, person, role, kind, title, detail, path, told_at, read_at, mailed_at"),
    SAMPLE_DRAW("centre_id, id, number, strategy, seed, record_size, record_root, population_hash, population, picked,"
            + " drawn_by, drawn_at, version"),
    DRAW_MEMBER("centre_id, draw, seq, unit, assessor, of_unit, signed_off_at, trainee_first, overridden, kinds,"
            + " haste_minutes, pair_sampled, returned_before"),
    SAMPLE("centre_id, id, draw, place, unit, enrolment, learner, specification, of_unit, assessor, countersigner,"
            + " signed_off_at, reasons, state, settled_at, version"),
    SAMPLE_REVIEW("centre_id, sample, seq, outcome, comment, reviewer, reviewed_at, seen, digest"),
    SAMPLE_FINDING("centre_id, sample, seq, review, criterion, agrees, wanting, comment"),
    SAMPLE_ACTION("centre_id, sample, seq, what, who, due_on, state"),
    SAMPLE_ACTION_STEP("centre_id, sample, seq, action, became, person, taken_at, words"),
    SAMPLED_UNIT("centre_id, unit, learner, of_unit, assessor, countersigner, signed_off_at, draw, sample, version"),
    EQA_VISIT("centre_id, id, eqa, awarding_organisation, opens, closes, scope, opened_by, opened_at, version"),
    AUDIT_ENTRY("centre_id, seq, recorded_at, type, actor, body, leaf, root"),
    AUDIT_SUBJECT("centre_id, subject, seq"),
    AUDIT_WORDS("centre_id, seq, field, salt, text");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String copy() {
        return "copy " + table() + " (" + columns + ") from stdin";
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
