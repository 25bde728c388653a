package org.assay.identity;

/**
 * A deed that mattered, told as a record and published within the transaction that did it; {@code audit} writes it to the centre's
 * log before that transaction commits. The entry's type is the record's name in kebab case; its facts are the record's components.
 * People read the name as words ({@code UnitSignedOff}: “Unit signed off”); {@link Deed} says otherwise where that reads badly.
 *
 * <p>Components may be {@link org.assay.platform.Id}, {@link java.util.UUID}, an enum, a whole number, a boolean, {@link
 * java.time.Instant}, {@link java.time.LocalDate}, a {@link String} that is a code (never words about a person), {@link Words}, a
 * record of such components, {@link java.util.Optional} or a {@link java.util.List}, {@link java.util.Set} or {@link java.util.Map}
 * of these. A record with a single component stands as that component; what is absent or null is left out; keys of a map are what
 * is told as text.
 */
public interface Auditable {}
