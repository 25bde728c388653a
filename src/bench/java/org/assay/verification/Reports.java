package org.assay.verification;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The verification report of a visit as its door hands it out, without the way there over HTTP. */
public final class Reports {
    private Reports() {}

    public static byte[] take(ApplicationContext product, UUID visit) {
        return product.getBean(TakingReport.class).take(new VisitId(visit)).bytes();
    }
}
