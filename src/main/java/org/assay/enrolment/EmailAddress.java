package org.assay.enrolment;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether something can be an e-mail address at all; only a letter to it can tell more. */
final class EmailAddress {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"(),;]+@[^\\s@<>\"(),;]+\\.[^\\s@<>\"(),;.]{2,}");
    private static final int LONGEST = 120;

    private EmailAddress() {}

    static Optional<String> wrong(String address) {
        if (address.isBlank()) return Optional.of("Write the e-mail address.");
        if (address.length() > LONGEST)
            return Optional.of("The e-mail address is longer than " + LONGEST + " characters.");
        return SHAPE.matcher(address).matches()
                ? Optional.empty()
                : Optional.of("“" + address + "” is not an e-mail address, such as amira@example.org.");
    }
}
