/** The frame, the homes and the stand-in pages. */
@NullMarked
package org.assay.home.ui;

import org.jspecify.annotations.NullMarked;
