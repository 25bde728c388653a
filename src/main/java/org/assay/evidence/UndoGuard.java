package org.assay.evidence;

import java.util.Collection;
import java.util.Optional;
import org.assay.enrolment.EnrolmentId;
import org.assay.enrolment.ImportUndoGuard;
import org.assay.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An import stays where somebody has worked on it. */
@Component
class UndoGuard implements ImportUndoGuard {
    private final Shelf shelf;

    UndoGuard(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty() || shelf.countFor(enrolments) == 0) return Optional.empty();
        return Optional.of(
                new Refusal(
                        "import-has-evidence",
                        "Evidence has been added for these enrolments, so the import stays. Withdraw single enrolments instead."));
    }
}
