package org.assay.qualification;

import java.util.Optional;

/** Whether the acting person's centre has confirmed a specification against the awarding organisation's own document. */
public interface Confirmations {
    Optional<Confirmation> of(SpecificationKey specification);
}
