package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.platform.Refusal;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A window of days in which one external quality assurer reads what one awarding organisation's learners did. It is opened once, and closes
 * by itself when its last day is over.
 */
@Entity
@Table(name = "eqa_visit")
@IdClass(EqaVisit.Key.class)
class EqaVisit {
    record Key(CentreId centre, VisitId id) implements Serializable {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private VisitId id;

    private PersonId eqa;
    private String awardingOrganisation;
    private LocalDate opens;
    private LocalDate closes;
    private String scope;
    private PersonId openedBy;
    private Instant openedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway") // for Hibernate
    protected EqaVisit() {}

    EqaVisit(
            Key key,
            PersonId eqa,
            String awardingOrganisation,
            LocalDate opens,
            LocalDate closes,
            String scope,
            PersonId openedBy,
            Instant openedAt) {
        this.centre = key.centre();
        this.id = key.id();
        this.eqa = eqa;
        this.awardingOrganisation = awardingOrganisation;
        this.opens = opens;
        this.closes = closes;
        this.scope = scope;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** Why nobody reads through this visit on this day; empty within its window. */
    Optional<Refusal> refusal(LocalDate today) {
        if (today.isBefore(opens))
            return Optional.of(new Refusal(
                    "VISIT_IS_OPEN",
                    "Your visit opens on " + DAY.format(opens) + " and closes on " + DAY.format(closes) + "."));
        if (today.isAfter(closes))
            return Optional.of(new Refusal(
                    "VISIT_IS_OPEN",
                    "Your visit opened on " + DAY.format(opens) + " and closed on " + DAY.format(closes) + "."));
        return Optional.empty();
    }

    VisitId id() {
        return id;
    }

    PersonId eqa() {
        return eqa;
    }

    String awardingOrganisation() {
        return awardingOrganisation;
    }

    LocalDate opens() {
        return opens;
    }

    LocalDate closes() {
        return closes;
    }

    String scope() {
        return scope;
    }

    PersonId openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }
}
