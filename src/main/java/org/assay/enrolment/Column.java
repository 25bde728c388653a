package org.assay.enrolment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a file of learners may have, and the other names by which they are known. */
enum Column {
    FIRST_NAME("First name", true, "forename", "given name", "given names", "first names"),
    SURNAME("Surname", true, "last name", "family name"),
    EMAIL("Email", true, "e-mail", "email address", "e-mail address"),
    ULN("ULN", false, "unique learner number"),
    COHORT("Cohort", true, "group", "intake"),
    START("Start date", false, "start", "started on"),
    REGISTRATION_NUMBER("Registration number", false, "registration no", "reg number"),
    REGISTRATION_DATE("Registration date", false, "registered", "registered on");

    private final String word;
    private final boolean needed;
    private final List<String> alsoCalled;

    Column(String word, boolean needed, String... alsoCalled) {
        this.word = word;
        this.needed = needed;
        this.alsoCalled = List.of(alsoCalled);
    }

    String word() {
        return word;
    }

    boolean needed() {
        return needed;
    }

    /** The column that a heading names; case, outer spaces and underscores do not matter. */
    static Optional<Column> called(String heading) {
        String plain = heading.strip().toLowerCase(Locale.UK).replace('_', ' ').replaceAll("\\s+", " ");
        for (Column column : values()) {
            if (column.word.toLowerCase(Locale.UK).equals(plain) || column.alsoCalled.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
