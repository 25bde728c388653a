package org.assay.verification;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.assay.audit.RecordHead;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A draw as it was made, with the record's head that its seed follows from and everything that it looked at. It never changes. */
@Entity
@Table(name = "sample_draw")
@IdClass(SampleDraw.Key.class)
class SampleDraw {
    record Key(CentreId centre, DrawId id) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private DrawId id;

    private int number;
    private int strategy;
    private String seed;
    private long recordSize;
    private String recordRoot;
    private String populationHash;
    private int population;
    private int picked;
    private PersonId drawnBy;
    private Instant drawnAt;

    @Version
    private @Nullable Integer version;

    @ElementCollection
    @CollectionTable(
            name = "draw_member",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "draw", referencedColumnName = "id")
            })
    @OrderColumn(name = "seq")
    private List<Decision> members = new ArrayList<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected SampleDraw() {}

    SampleDraw(
            Key key,
            int number,
            SamplingStrategy strategy,
            RecordHead head,
            Collection<Decision> population,
            Draw draw,
            PersonId by,
            Instant at) {
        this.centre = key.centre();
        this.id = key.id();
        this.number = number;
        this.strategy = strategy.version();
        this.seed = draw.seed();
        this.recordSize = head.size();
        this.recordRoot = head.root();
        this.populationHash = draw.populationHash();
        this.population = population.size();
        this.picked = draw.picks().size();
        this.drawnBy = by;
        this.drawnAt = at;
        population.stream()
                .sorted(Comparator.comparing(decision -> decision.unit().value().toString()))
                .forEach(members::add);
    }

    DrawId id() {
        return id;
    }

    int number() {
        return number;
    }

    int strategy() {
        return strategy;
    }

    String seed() {
        return seed;
    }

    long recordSize() {
        return recordSize;
    }

    String recordRoot() {
        return recordRoot;
    }

    String populationHash() {
        return populationHash;
    }

    int population() {
        return population;
    }

    int picked() {
        return picked;
    }

    PersonId drawnBy() {
        return drawnBy;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    List<Decision> members() {
        return List.copyOf(members);
    }
}
