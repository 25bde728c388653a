package org.assay.qualification;

/**
 * Anything in the catalogue that can be pointed at.
 *
 * @param anchor its id within the unit
 * @param label what it is, such as "Criterion 2.1"
 */
public record CatalogueItem(UnitKey unit, String anchor, String label, String words) {
    /** Unique in the whole catalogue and stable, because published specifications never change. */
    public String id() {
        return unit.value() + "/" + anchor;
    }
}
