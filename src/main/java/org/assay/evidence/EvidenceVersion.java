package org.assay.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.identity.CentreId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What an item of evidence says, in one version. It begins as a draft that the learner writes; is declared and submitted; may be
 * written on until an assessor takes it up (the learner takes it back first); is frozen from then on, and closed as accepted or as
 * more needed. An answer begins as a copy, under the next number.
 */
@Entity
@Table(name = "evidence_version")
@IdClass(EvidenceVersion.Key.class)
class EvidenceVersion {
    record Key(CentreId centre, EvidenceId evidence, int number) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private EvidenceId evidence;

    @Id
    private int number;

    private String title;

    @Enumerated(EnumType.STRING)
    private EvidenceState state;

    @Embedded
    private EvidenceFacts facts;

    private String narrative;
    private Instant begunAt;
    private Instant savedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Integer declaredWording;
    private @Nullable Boolean declaredAi;
    private @Nullable Instant declaredAt;
    private @Nullable String withdrawnBecause;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "evidence_file",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "evidence", referencedColumnName = "evidence"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @MapKeyColumn(name = "file_id", insertable = false, updatable = false)
    private Map<FileId, EvidenceFile> files = new HashMap<>();

    @ElementCollection
    @CollectionTable(
            name = "evidence_claim",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "evidence", referencedColumnName = "evidence"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "seq")
    private List<PutForward> claims = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected EvidenceVersion() {}

    EvidenceVersion(Key key, EvidenceDraft draft, Instant at) {
        this.centre = key.centre();
        this.evidence = key.evidence();
        this.number = key.number();
        this.state = EvidenceState.DRAFT;
        this.title = draft.title();
        this.facts = draft.facts();
        this.narrative = draft.narrative();
        this.begunAt = at;
        this.savedAt = at;
    }

    /** The next version, a copy of this one with its files and criteria. */
    EvidenceVersion next(Instant at) {
        var next = new EvidenceVersion(
                new Key(centre, evidence, number + 1), new EvidenceDraft(title, facts, narrative), at);
        next.files.putAll(files);
        next.claims.addAll(claims);
        return next;
    }

    void revise(EvidenceDraft draft, Instant at) {
        title = draft.title();
        facts = draft.facts();
        narrative = draft.narrative();
        savedAt = at;
    }

    void remove(FileId file, Instant at) {
        files.remove(file);
        savedAt = at;
    }

    void putForward(List<PutForward> all, Instant at) {
        // Row by row, so that what stays is not written again.
        for (int i = 0; i < all.size(); i++) {
            if (i == claims.size()) claims.add(all.get(i));
            else if (!claims.get(i).equals(all.get(i))) claims.set(i, all.get(i));
        }
        while (claims.size() > all.size()) claims.removeLast();
        savedAt = at;
    }

    void submit(AuthenticityDeclaration declaration, Instant at) {
        declaredWording = declaration.wording();
        declaredAi = declaration.aiAcknowledged();
        declaredAt = at;
        submittedAt = at;
        state = EvidenceState.SUBMITTED;
    }

    /** Recorded by an assessor: there is nobody who has to take it up. */
    void recorded(Instant at) {
        submittedAt = at;
        state = EvidenceState.IN_ASSESSMENT;
    }

    void takeUp() {
        state = EvidenceState.IN_ASSESSMENT;
    }

    void close(EvidenceState as) {
        state = as;
    }

    void withdraw(String reason) {
        state = EvidenceState.WITHDRAWN;
        withdrawnBecause = reason;
    }

    int number() {
        return number;
    }

    EvidenceState state() {
        return state;
    }

    String title() {
        return title;
    }

    EvidenceFacts facts() {
        return facts;
    }

    String narrative() {
        return narrative;
    }

    Map<FileId, EvidenceFile> files() {
        return files;
    }

    List<PutForward> claims() {
        return claims;
    }

    /** The enrolments that it is put forward for, each once. */
    List<EnrolmentId> enrolments() {
        return claims.stream().map(PutForward::enrolment).distinct().toList();
    }

    /** The criteria as the record names them: "unit criterion". */
    List<String> criteria() {
        return claims.stream().map(one -> one.unit() + " " + one.criterion()).toList();
    }

    EvidenceItem item(Evidence of) {
        return new EvidenceItem(
                evidence,
                number,
                of.latest(),
                of.learner(),
                of.recordedBy(),
                title,
                facts,
                narrative,
                files.values().stream()
                        .sorted(Comparator.comparing(EvidenceFile::receivedAt)
                                .thenComparing(file -> file.file().value()))
                        .toList(),
                List.copyOf(claims),
                state,
                begunAt,
                savedAt,
                submittedAt,
                declared(),
                Optional.ofNullable(withdrawnBecause));
    }

    private Optional<EvidenceItem.Declared> declared() {
        return declaredWording == null || declaredAi == null || declaredAt == null
                ? Optional.empty()
                : Optional.of(new EvidenceItem.Declared(declaredWording, declaredAi, declaredAt));
    }
}
