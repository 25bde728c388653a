package org.assay.qualification;

/** The catalogue as it ships, for tests that need no application around it. */
public final class Published {
    private static final QualificationCatalogue CATALOGUE = PublishedSpecifications.catalogue();

    private Published() {}

    public static QualificationCatalogue catalogue() {
        return CATALOGUE;
    }
}
