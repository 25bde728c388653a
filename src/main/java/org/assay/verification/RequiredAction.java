package org.assay.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.assay.identity.PersonId;

/** What has to be done, by whom and by when, and how far it has come. */
@Embeddable
record RequiredAction(
        @Column(name = "what") String what,
        @Column(name = "who") PersonId who,
        @Column(name = "due_on") LocalDate dueOn,

        @Enumerated(EnumType.STRING) @Column(name = "state") ActionState state) {
    RequiredAction now(ActionState next) {
        return new RequiredAction(what, who, dueOn, next);
    }
}
