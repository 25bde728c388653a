package org.assay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an item says about what happened: the facts that sufficiency rules count.
 *
 * @param happenedOn the day it happened, on the learner's calendar; null in a draft that does not say yet
 * @param happenedAt the time, where it is said
 * @param place where it happened; may be empty
 * @param organisation for whom the learner acted; may be empty
 * @param recipientDecisionMaker whether it was addressed to a person who can decide
 * @param peopleAnonymised the learner says that nobody can be recognised
 * @param thirdPartyChecked the learner checked data of third parties
 * @param aiUse in the learner's words, how a tool that writes or draws was used; empty where none was
 */
@Embeddable
public record EvidenceFacts(
        @Enumerated(EnumType.STRING) EvidenceKind kind,
        @Nullable LocalDate happenedOn,
        @Nullable LocalTime happenedAt,
        String place,
        String organisation,
        @Enumerated(EnumType.STRING) Setting setting,
        @Enumerated(EnumType.STRING) Planning planning,
        @Enumerated(EnumType.STRING) Initiative initiative,
        @Enumerated(EnumType.STRING) Channel channel,
        boolean recipientDecisionMaker,
        boolean peopleAnonymised,
        boolean thirdPartyChecked,
        @Column(name = "ai_use") String aiUse) {

    /** Of this kind, at the workplace, and nothing else said yet. */
    public static EvidenceFacts of(EvidenceKind kind) {
        return new EvidenceFacts(
                kind,
                null,
                null,
                "",
                "",
                kind == EvidenceKind.SIMULATION ? Setting.SIMULATED : Setting.WORKPLACE,
                Planning.NOT_SAID,
                Initiative.NOT_SAID,
                Channel.NOT_SAID,
                false,
                false,
                false,
                "");
    }

    public EvidenceFacts kind(EvidenceKind other) {
        return new EvidenceFacts(
                other,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts on(@Nullable LocalDate day) {
        return new EvidenceFacts(
                kind,
                day,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts at(@Nullable LocalTime time) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                time,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts in(String where, String forWhom) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                where,
                forWhom,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts setting(Setting other) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                other,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts planning(Planning other) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                other,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts initiative(Initiative other) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                other,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts by(Channel other) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                other,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts toDecisionMaker(boolean so) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                so,
                peopleAnonymised,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts anonymised(boolean so) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                so,
                thirdPartyChecked,
                aiUse);
    }

    public EvidenceFacts checkedThirdParty(boolean so) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                so,
                aiUse);
    }

    public EvidenceFacts aiUse(String words) {
        return new EvidenceFacts(
                kind,
                happenedOn,
                happenedAt,
                place,
                organisation,
                setting,
                planning,
                initiative,
                channel,
                recipientDecisionMaker,
                peopleAnonymised,
                thirdPartyChecked,
                words);
    }
}
