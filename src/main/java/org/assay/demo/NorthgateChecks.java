package org.assay.demo;

import org.assay.identity.CentreId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What internal verification and the external visit have done at Northgate so far. */
@Component
@Profile("demo")
class NorthgateChecks {
    void told(CentreId centre) {}
}
