package org.assay.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.platform.StoryClock;

/** Says in plain words what entries hold as names and codes. */
final class PlainWords {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9:.]+Z");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+");
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private PlainWords() {}

    /** {@code unit-signed-off} as “Unit signed off”. */
    static String sentence(String type) {
        String words = type.replace('-', ' ').replace("eqa", "EQA").replace("iqa", "IQA");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The path of a fact, {@code plannedFor} or {@code judgements.1.2} or {@code files[3]}, as “planned for”, “judgements 1.2”, “files”. */
    static String name(String path) {
        return path.replaceAll("\\[[0-9]+]", "")
                .replaceAll("(?<=[a-zA-Z])\\.", " ")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    static String value(String held) {
        if (DAY.matcher(held).matches()) return ON.format(LocalDate.parse(held));
        if (MOMENT.matcher(held).matches()) return AT.format(Instant.parse(held).atZone(StoryClock.UK));
        if (CONSTANT.matcher(held).matches()) return held.replace('_', ' ').toLowerCase(Locale.ROOT);
        return held;
    }
}
