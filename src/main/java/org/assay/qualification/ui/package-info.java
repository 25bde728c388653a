/** The catalogue to browse: a list of specifications, and a page for each in which everything has a deep link. */
@NullMarked
package org.assay.qualification.ui;

import org.jspecify.annotations.NullMarked;
