package org.assay.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the centre works.
 *
 * @param name as staff say it, such as "Leith Walk"
 * @param address in one line; may be empty
 */
@Embeddable
public record Site(
        @Column(name = "name") String name,
        @Column(name = "address") String address) {}
