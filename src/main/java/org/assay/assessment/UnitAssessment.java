package org.assay.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.evidence.EvidenceId;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one learner on one unit. It begins when the learner is enrolled; judgements gather on it, the latest on each
 * criterion counting; the learner declares it; an assessor signs it off, perhaps a second one countersigns; internal verification
 * agrees or passes it. It may come back by return, recall or reopening, and nothing that ever happened to it is erased.
 */
@Entity
@Table(name = "unit_assessment")
@IdClass(UnitAssessment.Key.class)
class UnitAssessment {
    record Key(CentreId centre, UnitAssessmentId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private UnitAssessmentId id;

    private EnrolmentId enrolment;
    private LearnerId learner;
    private PersonId learnerPerson;
    private SpecificationKey specification;
    private UnitKey unit;
    private @Nullable Instant learnerDeclaredAt;

    /** That of the last step, so that lists need not read the steps. */
    @Enumerated(EnumType.STRING)
    private SignOffStage stage = SignOffStage.IN_PROGRESS;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "judgement",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "unit_assessment", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<Judgement> judgements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "sign_off_step",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "unit_assessment", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<SignOffStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "sufficiency_override",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "unit_assessment", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "rule")
    private Map<String, SufficiencyOverride> overrides = new HashMap<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected UnitAssessment() {}

    UnitAssessment(
            CentreId centre,
            EnrolmentId enrolment,
            LearnerId learner,
            PersonId learnerPerson,
            SpecificationKey specification,
            UnitKey unit) {
        this.centre = centre;
        this.id = UnitAssessmentId.next();
        this.enrolment = enrolment;
        this.learner = learner;
        this.learnerPerson = learnerPerson;
        this.specification = specification;
        this.unit = unit;
    }

    SignOffStage stage() {
        return stage;
    }

    /** The latest judgement on each criterion, by criterion. */
    Map<CriterionRef, Judgement> latest() {
        var latest = new LinkedHashMap<CriterionRef, Judgement>();
        judgements.forEach(judgement -> latest.put(judgement.criterion(), judgement));
        return latest;
    }

    /** What the last judgement has changed about how many criteria are met: 1, 0 or -1. */
    int lastChange() {
        var last = judgements.getLast();
        boolean before = judgements.subList(0, judgements.size() - 1).stream()
                .filter(one -> one.criterion().equals(last.criterion()))
                .reduce((earlier, later) -> later)
                .filter(one -> one.verdict() == Verdict.MET)
                .isPresent();
        return (last.verdict() == Verdict.MET ? 1 : 0) - (before ? 1 : 0);
    }

    /** The latest judgement on a criterion that was made against one submission. */
    Optional<Judgement> latestOn(EvidenceId evidence, int evidenceVersion, CriterionRef criterion) {
        return judgements.stream()
                .filter(one -> one.criterion().equals(criterion)
                        && one.evidence().equals(evidence)
                        && one.evidenceVersion() == evidenceVersion)
                .reduce((earlier, later) -> later);
    }

    List<CriterionRef> notMet(List<CriterionRef> items) {
        var latest = latest();
        return items.stream()
                .filter(item -> !latest.containsKey(item) || latest.get(item).verdict() != Verdict.MET)
                .toList();
    }

    /** Who signed off first since the unit was last in progress. */
    Optional<PersonId> signer() {
        PersonId signer = null;
        for (var step : steps) {
            if (step.to() == SignOffStage.IN_PROGRESS) signer = null;
            else if (step.move() == SignOffMove.SIGN_OFF || step.move() == SignOffMove.SIGN_OFF_AS_TRAINEE)
                signer = step.by();
        }
        return Optional.ofNullable(signer);
    }

    /** Everybody who ever judged, signed off or countersigned here. */
    Set<PersonId> deciders() {
        var deciders = new HashSet<PersonId>();
        judgements.forEach(judgement -> deciders.add(judgement.by()));
        for (var step : steps)
            switch (step.move()) {
                case SIGN_OFF, SIGN_OFF_AS_TRAINEE, COUNTERSIGN -> deciders.add(step.by());
                default -> {}
            }
        return deciders;
    }

    void judge(Judgement judgement) {
        judgements.add(judgement);
    }

    void declare(Instant at) {
        learnerDeclaredAt = at;
    }

    void override(String rule, SufficiencyOverride override) {
        overrides.put(rule, override);
    }

    /** Makes a move that the table has allowed. The learner's declaration stands for one sign-off: work that comes back is declared again. */
    SignOffStep move(SignOffMove move, Actor actor, Instant at, String reason) {
        var step = new SignOffStep(
                move, move.to(), actor.person(), actor.role(), at, reason.isBlank() ? null : reason.strip());
        steps.add(step);
        stage = move.to();
        if (move.to() == SignOffStage.IN_PROGRESS) learnerDeclaredAt = null;
        return step;
    }

    UnitAssessmentId id() {
        return id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    LearnerId learner() {
        return learner;
    }

    PersonId learnerPerson() {
        return learnerPerson;
    }

    SpecificationKey specification() {
        return specification;
    }

    UnitKey unit() {
        return unit;
    }

    Optional<Instant> learnerDeclaredAt() {
        return Optional.ofNullable(learnerDeclaredAt);
    }

    List<Judgement> judgements() {
        return judgements;
    }

    List<SignOffStep> steps() {
        return steps;
    }

    Map<String, SufficiencyOverride> overrides() {
        return overrides;
    }
}
