package org.assay.centre;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.qualification.SpecificationKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person on the centre's staff: entered once, and changed in standing and competence as they qualify. */
@Entity
@Table(name = "staff_member")
@IdClass(StaffMember.Key.class)
class StaffMember {
    record Key(CentreId centre, PersonId person) implements Serializable {}

    @Id
    @TenantId
    @Column(name = "centre_id")
    private CentreId centre;

    @Id
    private PersonId person;

    private String name;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private @Nullable LocalDate targetDate;

    @Version
    private @Nullable Integer version;

    /** Since when, by the key of the specification: a converter does not reach a map's key. */
    @ElementCollection
    @CollectionTable(
            name = "staff_competence",
            joinColumns = {
                @JoinColumn(name = "centre_id", referencedColumnName = "centre_id"),
                @JoinColumn(name = "person", referencedColumnName = "person")
            })
    @MapKeyColumn(name = "specification")
    @Column(name = "since")
    private Map<String, LocalDate> competence = new HashMap<>();

    @SuppressWarnings("NullAway") // for Hibernate
    protected StaffMember() {}

    StaffMember(CentreId centre, PersonId person, String name) {
        this.centre = centre;
        this.person = person;
        this.name = name;
        this.standing = Standing.TRAINEE;
    }

    void stand(
            Standing standing,
            Collection<SpecificationKey> mayAssess,
            @Nullable LocalDate targetDate,
            LocalDate today) {
        this.standing = standing;
        this.targetDate = targetDate;
        Set<String> keys = mayAssess.stream().map(SpecificationKey::value).collect(Collectors.toSet());
        competence.keySet().retainAll(keys);
        keys.forEach(key -> competence.putIfAbsent(key, today));
    }

    PersonId person() {
        return person;
    }

    String name() {
        return name;
    }

    Standing standing() {
        return standing;
    }

    @Nullable
    LocalDate targetDate() {
        return targetDate;
    }

    Set<SpecificationKey> mayAssess() {
        return competence.keySet().stream().map(SpecificationKey::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
