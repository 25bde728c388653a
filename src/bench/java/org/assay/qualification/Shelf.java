package org.assay.qualification;

/** The catalogue as the product reads it at its start, for whoever prepares data before there is a product. */
public final class Shelf {
    private Shelf() {}

    public static QualificationCatalogue catalogue() {
        return PublishedSpecifications.catalogue();
    }
}
