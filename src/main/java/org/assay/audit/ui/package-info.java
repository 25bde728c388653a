/** The record to read: a list that narrows by kind, person and day, and the button that recomputes it. */
@NamedInterface("ui")
@NullMarked
package org.assay.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
