package org.assay.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.audit.BulkRecord.Deed;
import org.assay.identity.Auditable;
import org.assay.identity.Role;

/** What has been told of somebody so far: rows, and the deeds that they came from. */
final class Told {
    /** As which the product's own deeds stand in the record. */
    private static final UUID ITSELF = new UUID(0, 1);

    private final Rows rows = new Rows();
    private final List<Deed> deeds = new ArrayList<>();
    private final Chance kept;
    private final double share;

    /** @param share of the deeds that are kept for the record */
    Told(Chance kept, double share) {
        this.kept = kept;
        this.share = share;
    }

    Rows rows() {
        return rows;
    }

    List<Deed> deeds() {
        return deeds;
    }

    void deed(Instant at, UUID by, Role role, Auditable deed) {
        if (share >= 1 || kept.once(share)) deeds.add(new Deed(at, by, role, deed));
    }

    /** What the product did on its own. */
    void own(Instant at, Auditable deed) {
        deed(at, ITSELF, Role.SYSTEM, deed);
    }
}
