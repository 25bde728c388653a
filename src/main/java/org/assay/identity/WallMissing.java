package org.assay.identity;

import java.util.List;

/** That PostgreSQL would not keep centres apart. It stops the start. */
class WallMissing extends RuntimeException {
    WallMissing(List<String> gaps) {
        super("Assay keeps centres apart by row-level security and cannot here: " + gaps.getFirst()
                + (gaps.size() == 1 ? "." : ", and " + (gaps.size() - 1) + " more of the kind."));
    }
}
