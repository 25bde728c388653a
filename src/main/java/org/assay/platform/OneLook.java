package org.assay.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what one page shows in one transaction: its numbers are of one moment, and what was asked once is not asked again. */
@Component
public class OneLook {
    /** Nothing may be refused on the way: a refusal ends the look. */
    @Transactional(readOnly = true)
    public <T> T at(Supplier<T> reading) {
        return reading.get();
    }
}
