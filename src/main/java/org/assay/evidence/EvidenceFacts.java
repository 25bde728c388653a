package org.assay.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
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
        return but(facts -> facts.kind = other);
    }

    public EvidenceFacts on(@Nullable LocalDate day) {
        return but(facts -> facts.happenedOn = day);
    }

    public EvidenceFacts at(@Nullable LocalTime time) {
        return but(facts -> facts.happenedAt = time);
    }

    public EvidenceFacts in(String where, String forWhom) {
        return but(facts -> {
            facts.place = where;
            facts.organisation = forWhom;
        });
    }

    public EvidenceFacts setting(Setting other) {
        return but(facts -> facts.setting = other);
    }

    public EvidenceFacts planning(Planning other) {
        return but(facts -> facts.planning = other);
    }

    public EvidenceFacts initiative(Initiative other) {
        return but(facts -> facts.initiative = other);
    }

    public EvidenceFacts by(Channel other) {
        return but(facts -> facts.channel = other);
    }

    public EvidenceFacts toDecisionMaker(boolean so) {
        return but(facts -> facts.recipientDecisionMaker = so);
    }

    public EvidenceFacts anonymised(boolean so) {
        return but(facts -> facts.peopleAnonymised = so);
    }

    public EvidenceFacts checkedThirdParty(boolean so) {
        return but(facts -> facts.thirdPartyChecked = so);
    }

    public EvidenceFacts aiUse(String words) {
        return but(facts -> facts.aiUse = words);
    }

    private EvidenceFacts but(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.facts();
    }

    /** The facts while one of them is being said. */
    private static final class Copy {
        private EvidenceKind kind;
        private @Nullable LocalDate happenedOn;
        private @Nullable LocalTime happenedAt;
        private String place;
        private String organisation;
        private Setting setting;
        private Planning planning;
        private Initiative initiative;
        private Channel channel;
        private boolean recipientDecisionMaker;
        private boolean peopleAnonymised;
        private boolean thirdPartyChecked;
        private String aiUse;

        Copy(EvidenceFacts facts) {
            kind = facts.kind;
            happenedOn = facts.happenedOn;
            happenedAt = facts.happenedAt;
            place = facts.place;
            organisation = facts.organisation;
            setting = facts.setting;
            planning = facts.planning;
            initiative = facts.initiative;
            channel = facts.channel;
            recipientDecisionMaker = facts.recipientDecisionMaker;
            peopleAnonymised = facts.peopleAnonymised;
            thirdPartyChecked = facts.thirdPartyChecked;
            aiUse = facts.aiUse;
        }

        EvidenceFacts facts() {
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
                    aiUse);
        }
    }
}
