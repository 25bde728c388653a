package org.assay.qualification;

/**
 * Who awards a qualification.
 *
 * @param key stable short name for keys and settings, such as {@code futurequals}
 * @param name the organisation's own full name
 * @param shortName what screens and reports show: "FutureQuals (FAQ)", never bare "FAQ", which reads as a help page
 */
public record AwardingOrganisation(String key, String name, String shortName) {
    public AwardingOrganisation {
        if (!key.matches("[a-z][a-z0-9-]{1,29}")) {
            throw new IllegalArgumentException(
                    "\"" + key
                            + "\" is not a key of an awarding organisation: 2 to 30 lower-case letters, figures and hyphens, such as ocr");
        }
        if (shortName.equals("FAQ")) {
            throw new IllegalArgumentException(
                    "the short name \"FAQ\" reads as a help page: write \"FutureQuals (FAQ)\"");
        }
    }

    @Override
    public String toString() {
        return shortName;
    }
}
