package org.assay.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the record tells an {@link Auditable} in plain words, where the record's own name does not read well. {@code UnitSignedOff}
 * needs none: it reads “Unit signed off”.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deed {
    /** What was done, in the past tense, beginning with a capital and without a full stop. */
    String value();
}
