package org.assay.verification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.SignedOffUnit;
import org.assay.assessment.UnitAssessmentId;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.LearnerId;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.platform.Refusal;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.UnitKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One pick of a draw and what came of it. It is selected; an internal verifier who had no part in the decision reviews it; they agree, or
 * return the unit, or require actions. A required action is acknowledged and answered by the assessor or the countersigner, and re-checked:
 * closed, or sent back. When no action is open the unit can be agreed, and the sample is settled.
 *
 * <p>Reviews and steps are only ever added; the state follows from them.
 */
@Entity
@Table(name = "sample")
@IdClass(Sample.Key.class)
class Sample {
    record Key(CentreId centre, SampleId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private SampleId id;

    private DrawId draw;
    private int place;
    private UnitAssessmentId unit;
    private EnrolmentId enrolment;
    private LearnerId learner;
    private SpecificationKey specification;

    @Column(name = "of_unit")
    private UnitKey ofUnit;

    private PersonId assessor;
    private @Nullable PersonId countersigner;

    @Column(name = "signed_off_at")
    private Instant signedOffAt;

    private PickReasons reasons;

    @Enumerated(EnumType.STRING)
    private SampleState state;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "sample_review",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "sample", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<Concluded> reviews = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "sample_finding",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "sample", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<Found> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "sample_action",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "sample", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<RequiredAction> actions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "sample_action_step",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "sample", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<ActionStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected Sample() {}

    Sample(Key key, DrawId draw, int place, SignedOffUnit decided, List<PickReason> reasons) {
        this.centre = key.centre();
        this.id = key.id();
        this.draw = draw;
        this.place = place;
        this.unit = decided.id();
        this.enrolment = decided.enrolment();
        this.learner = decided.learner();
        this.specification = decided.specification();
        this.ofUnit = decided.unit();
        this.assessor = decided.signer();
        this.countersigner = decided.countersigner().orElse(null);
        this.signedOffAt = decided.signedOffAt();
        this.reasons = new PickReasons(reasons);
        this.state = SampleState.SELECTED;
    }

    /** Why this actor may not conclude on this sample, whatever the conclusion; empty when they may. */
    Optional<Refusal> refusal(Actor actor) {
        return ReviewRules.refusal(actor, this);
    }

    /** Why this actor may not conclude in this way; empty when they may. */
    Optional<Refusal> refusal(Actor actor, SampleReview review, LocalDate today) {
        return refusal(actor).or(() -> ReviewRules.refusal(review, this, today));
    }

    /** Concludes; refused with the first rule that does not hold. */
    void review(Actor actor, SampleReview review, Seen seen, Instant at, LocalDate today) {
        refusal(actor, review, today).ifPresent(refusal -> {
            throw refusal.thrown();
        });
        int number = reviews.size();
        reviews.add(Concluded.by(actor, review, seen, at));
        review.findings().forEach(finding -> findings.add(Found.by(number, finding)));
        review.asks().forEach(ask -> required().raise(ask, actor, at));
        if (review.outcome().agrees()) settle(SampleState.AGREED, at);
        else follow();
    }

    /** The owner has read it. */
    void acknowledge(int action, Actor actor, Instant at) {
        required().acknowledge(action, actor, at);
        follow();
    }

    /** The owner says what they did. */
    void answer(int action, Actor actor, String words, Instant at) {
        required().answer(action, actor, words, at);
        follow();
    }

    /** The internal verifier has checked the answer, and it holds. */
    void close(int action, Actor actor, String words, Instant at) {
        verifiedBy(actor);
        required().close(action, actor, words, at);
        follow();
    }

    /** The internal verifier has checked the answer, and it does not hold. */
    void sendBack(int action, Actor actor, String words, Instant at) {
        verifiedBy(actor);
        required().sendBack(action, actor, words, at);
        follow();
    }

    private RequiredActions required() {
        return new RequiredActions(actions, steps);
    }

    private void verifiedBy(Actor actor) {
        refusal(actor).ifPresent(refusal -> {
            throw refusal.thrown();
        });
    }

    /** The unit is no longer signed off: what is still open here ends. */
    void wentBack(Actor actor, Instant at) {
        if (settled()) return;
        required().end(actor, at, "The unit went back to its assessor.");
        settle(SampleState.CLOSED, at);
    }

    boolean decidedBy(PersonId person) {
        return person.equals(assessor) || person.equals(countersigner);
    }

    PersonId raisedBy(int action) {
        return required().raisedBy(action);
    }

    boolean hasOpenAction() {
        return required().anyOpen();
    }

    boolean settled() {
        return settledAt != null;
    }

    /** The state that the actions leave behind. */
    private void follow() {
        if (settled() || actions.isEmpty()) return;
        state = required().leaveBehind();
    }

    private void settle(SampleState settled, Instant at) {
        state = settled;
        settledAt = at;
    }

    SampleId id() {
        return id;
    }

    DrawId draw() {
        return draw;
    }

    int place() {
        return place;
    }

    UnitAssessmentId unit() {
        return unit;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    LearnerId learner() {
        return learner;
    }

    SpecificationKey specification() {
        return specification;
    }

    UnitKey ofUnit() {
        return ofUnit;
    }

    PersonId assessor() {
        return assessor;
    }

    Optional<PersonId> countersigner() {
        return Optional.ofNullable(countersigner);
    }

    Instant signedOffAt() {
        return signedOffAt;
    }

    PickReasons reasons() {
        return reasons;
    }

    SampleState state() {
        return state;
    }

    List<Concluded> reviews() {
        return List.copyOf(reviews);
    }

    List<Found> findings() {
        return List.copyOf(findings);
    }

    List<RequiredAction> actions() {
        return List.copyOf(actions);
    }

    List<ActionStep> steps() {
        return List.copyOf(steps);
    }
}
