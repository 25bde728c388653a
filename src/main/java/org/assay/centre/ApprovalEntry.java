package org.assay.centre;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.CentreId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one awarding organisation has approved; a later letter replaces the earlier one as a whole. */
@Entity
@Table(name = "approval")
@IdClass(ApprovalEntry.Key.class)
class ApprovalEntry {
    record Key(CentreId centre, String awardingOrganisation) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    @Column(name = "awarding_organisation")
    private String awardingOrganisation;

    private String centreNumber;

    @Column(name = "approved_since")
    private LocalDate since;

    private boolean directClaims;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "approval_specification",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "awarding_organisation", referencedColumnName = "awarding_organisation")
            })
    @OrderColumn(name = "seq")
    @Column(name = "specification")
    private List<String> specifications = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected ApprovalEntry() {}

    @SuppressWarnings("NullAway") // granted in the next line of whoever makes it
    ApprovalEntry(CentreId centre, String awardingOrganisation) {
        this.centre = centre;
        this.awardingOrganisation = awardingOrganisation;
    }

    void grant(Approval approval) {
        centreNumber = approval.centreNumber();
        since = approval.since();
        directClaims = approval.directClaims();
        specifications.clear();
        approval.specifications().stream().sorted().map(SpecificationKey::value).forEach(specifications::add);
    }

    Approval approval() {
        Set<SpecificationKey> keys =
                specifications.stream().map(SpecificationKey::new).collect(Collectors.toSet());
        return new Approval(awardingOrganisation, centreNumber, keys, since, directClaims);
    }
}
