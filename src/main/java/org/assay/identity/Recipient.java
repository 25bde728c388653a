package org.assay.identity;

/**
 * Whom a letter is for.
 *
 * @param address e-mail
 */
public record Recipient(PersonId person, String name, String address) {
    @Override
    public String toString() {
        return "Recipient[" + person.value() + "]";
    }
}
