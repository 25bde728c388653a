package org.assay.qualification.ui;

import org.assay.qualification.CatalogueItem;
import org.assay.qualification.CriterionRef;
import org.assay.qualification.Guidance;
import org.assay.qualification.SpecificationKey;

/** Routes into the catalogue, relative to the root of the product; for links and for {@code UI.navigate}. */
public final class QualificationNavigation {
    static final String CATALOGUE = "catalogue";

    private QualificationNavigation() {}

    /** All specifications. */
    public static String catalogue() {
        return CATALOGUE;
    }

    /** One specification. */
    public static String specification(SpecificationKey key) {
        return CATALOGUE + "/" + key.value();
    }

    /** One criterion or marking point on its specification's page. */
    public static String criterion(SpecificationKey key, CriterionRef ref) {
        return item(key, ref.anchor());
    }

    /** One piece of guidance on its specification's page. */
    public static String guidance(SpecificationKey key, Guidance guidance) {
        return item(key, guidance.anchor());
    }

    /** Anything that the catalogue's search found. */
    public static String item(SpecificationKey key, CatalogueItem item) {
        return item(key, item.anchor());
    }

    static String item(SpecificationKey key, String anchor) {
        return specification(key) + "#" + anchor;
    }
}
