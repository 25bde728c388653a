/** The sign-in page, where a one-time link leads, and how far somebody has come who was asked in. */
@NamedInterface("ui")
@NullMarked
package org.assay.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
