package org.assay.identity;

/**
 * A deed that mattered, told as a record and published within the transaction that did it; {@code audit} writes it to the centre's
 * log before that transaction commits. The entry's type is the record's name in kebab case; its facts are the record's components.
 *
 * <p>Components may be {@link org.assay.platform.Id}, {@link java.util.UUID}, an enum, a whole number, a boolean, {@link
 * java.time.Instant}, {@link java.time.LocalDate}, a {@link String} that is a code (never words about a person), {@link Words}, a
 * record with a single such component, {@link java.util.Optional} or a {@link java.util.List}, {@link java.util.Set} or string-keyed
 * {@link java.util.Map} of these.
 */
public interface Auditable {}
