package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.assay.identity.Actor;
import org.assay.identity.PersonId;

/**
 * A conclusion on a sample, as it stays.
 *
 * @param seen what lay before the reviewer, line by line
 * @param digest SHA-256 over it
 */
@Embeddable
record Concluded(
        @Enumerated(EnumType.STRING) @Column(name = "outcome")
        ReviewOutcome outcome,

        @Column(name = "comment") String comment,
        @Column(name = "reviewer") PersonId reviewer,
        @Column(name = "reviewed_at") Instant reviewedAt,
        @Column(name = "seen") String seen,
        @Column(name = "digest") String digest) {

    static Concluded by(Actor actor, SampleReview review, Seen seen, Instant at) {
        return new Concluded(review.outcome(), review.comment(), actor.person(), at, seen.text(), seen.digest());
    }
}
