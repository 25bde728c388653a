package org.assay.identity;

import java.io.Serializable;

/**
 * One way in which a person may act: a role at a centre. The visible switch offers a person's hats.
 *
 * @param centreName as shown
 */
public record Hat(CentreId centre, String centreName, Role role) implements Serializable {}
