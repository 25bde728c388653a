package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.qualification.CriterionRef;

/** A situation in which a move is allowed, and ways to spoil it one at a time. */
final class ASituation {
    private static final PersonId ME = new PersonId(new UUID(7, 1));
    private static final PersonId LEARNER = new PersonId(new UUID(7, 2));
    private static final PersonId OTHER = new PersonId(new UUID(7, 3));

    private final SignOffStage stage;
    private final Role role;
    private PersonId learner = LEARNER;
    private boolean qualified = true;
    private boolean trainee = true;
    private boolean allocated = true;
    private boolean active = true;
    private Optional<PersonId> signer;
    private Set<PersonId> deciders = Set.of(OTHER);
    private List<CriterionRef> notMet = List.of();
    private List<String> undeclared = List.of();
    private boolean declared = true;
    private List<String> insufficient = List.of();
    private SampleStanding sample;
    private boolean action;
    private String reason = "The dates do not fit.";

    private ASituation(SignOffMove move, SignOffStage stage, Role role) {
        this.stage = stage;
        this.role = role;
        signer = Optional.of(move == SignOffMove.RECALL ? ME : OTHER);
        sample = switch (move) {
            case AGREE -> SampleStanding.AGREED;
            case PASS_UNSAMPLED -> SampleStanding.NOT_SELECTED;
            default -> SampleStanding.NOT_DRAWN;
        };
    }

    static ASituation forMove(SignOffMove move, SignOffStage stage, Role role) {
        return new ASituation(move, stage, role);
    }

    ASituation notMet(String... refs) {
        notMet = new ArrayList<>();
        for (var ref : refs) notMet.add(new CriterionRef(ref));
        return this;
    }

    ASituation breaking(String what) {
        switch (what) {
            case "nothing" -> {}
            case "own work" -> learner = ME;
            case "enrolment on a break" -> active = false;
            case "not allocated" -> allocated = false;
            case "not qualified" -> qualified = false;
            case "not a trainee" -> trainee = false;
            case "a criterion not met" -> notMet("2.1");
            case "evidence not declared" -> undeclared = List.of("Call note");
            case "unit not declared" -> declared = false;
            case "not enough evidence" -> insufficient = List.of("2 of 3 planned interventions.");
            case "signed it oneself" -> signer = Optional.of(ME);
            case "decided on it" -> deciders = Set.of(ME, OTHER);
            case "sample not agreed" -> sample = sample == SampleStanding.AGREED ? SampleStanding.SELECTED : sample;
            case "action open" -> action = true;
            case "selected" -> sample = SampleStanding.SELECTED;
            case "not drawn" -> sample = SampleStanding.NOT_DRAWN;
            case "draw not settled" -> sample = SampleStanding.PLAN_OPEN;
            case "somebody else signed" -> signer = Optional.of(OTHER);
            case "no reason" -> reason = " ";
            default -> throw new IllegalArgumentException(what);
        }
        return this;
    }

    SigningSituation build() {
        return new SigningSituation(
                stage,
                ME,
                role,
                learner,
                qualified,
                trainee,
                allocated,
                active,
                signer,
                deciders,
                notMet,
                undeclared,
                true,
                declared,
                insufficient,
                sample,
                action,
                reason);
    }
}
