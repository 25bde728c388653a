/** The catalogue to browse: a list of specifications, and a page for each in which everything has a deep link. */
@NamedInterface("ui")
@NullMarked
package org.assay.qualification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
