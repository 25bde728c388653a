package org.assay.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The entry of a centre in the list of centres. What the centre is like belongs to the module {@code centre}. */
@Entity
@Table(name = "centre")
class Centre {
    @Id
    private CentreId id;

    private String name;

    @SuppressWarnings("NullAway") // for Hibernate
    protected Centre() {}

    Centre(CentreId id, String name) {
        this.id = id;
        this.name = name;
    }

    CentreId id() {
        return id;
    }

    String name() {
        return name;
    }
}
