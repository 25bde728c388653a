/** The internal verifier's sampling, reviews and actions, and the external quality assurer's room. */
@org.springframework.modulith.NamedInterface("ui")
@org.jspecify.annotations.NullMarked
package org.assay.verification.ui;
