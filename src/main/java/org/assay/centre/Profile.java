package org.assay.centre;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.assay.identity.CentreId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One row per centre: described once it is described, and replaced as a whole. */
@Entity
@Table(name = "centre_profile")
@IdClass(Profile.Key.class)
class Profile {
    /** A key class of one column: alone, a tenant id would count as a generated id. */
    record Key(CentreId centre) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    private @Nullable String centreNumber;
    private @Nullable String headOfCentre;
    private int promise;

    @Embedded
    private RagRule ragRule;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(name = "centre_site", joinColumns = @JoinColumn(name = "centre_id"))
    @OrderColumn(name = "seq")
    private List<Site> sites = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected Profile() {}

    Profile(CentreId centre) {
        this.centre = centre;
        this.ragRule = RagRule.USUAL;
    }

    void describe(
            @Nullable String centreNumber,
            @Nullable String headOfCentre,
            int promise,
            List<Site> sites,
            RagRule ragRule) {
        this.centreNumber = centreNumber;
        this.headOfCentre = headOfCentre;
        this.promise = promise;
        this.ragRule = ragRule;
        this.sites.clear();
        this.sites.addAll(sites);
    }

    @Nullable
    String centreNumber() {
        return centreNumber;
    }

    @Nullable
    String headOfCentre() {
        return headOfCentre;
    }

    int promise() {
        return promise;
    }

    RagRule ragRule() {
        return ragRule;
    }

    List<Site> sites() {
        return sites;
    }
}
