/** The sign-in page. */
@NullMarked
package org.assay.identity.ui;

import org.jspecify.annotations.NullMarked;
