package org.assay.verification;

import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Auditable;
import org.assay.identity.Deed;

/**
 * An external quality assurer opened a page.
 *
 * @param page such as {@code visit} or {@code unit}
 * @param about what it is about, where it is about one thing
 */
@Deed("External quality assurer opened a page")
public record EqaOpened(VisitId visit, String page, Optional<UUID> about) implements Auditable {}
