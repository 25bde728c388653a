package org.assay.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.identity.CentreId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry says. Its bytes are written once, stored, and never written again from what was read: the bytes are the record.
 *
 * @param seq the entry's place in the centre's log, from 1; its leaf has the index {@code seq - 1}
 * @param recorded to the microsecond
 */
record Body(
        CentreId centre,
        long seq,
        Instant recorded,
        String type,
        PersonId actor,
        Role role,
        Map<String, Object> facts) {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    Body {
        recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(Map.of(
                "v",
                1,
                "type",
                type,
                "centre",
                centre.value().toString(),
                "seq",
                seq,
                "recorded",
                time(recorded),
                "actor",
                actor.value().toString(),
                "role",
                role.name(),
                "facts",
                facts));
    }

    /** @throws IllegalArgumentException when these are not the bytes of an entry */
    @SuppressWarnings("unchecked")
    static Body read(byte[] bytes) {
        try {
            Map<String, Object> object = JSON.readValue(bytes, OBJECT);
            return new Body(
                    new CentreId(UUID.fromString(text(object, "centre"))),
                    ((Number) required(object, "seq")).longValue(),
                    Instant.parse(text(object, "recorded")),
                    text(object, "type"),
                    new PersonId(UUID.fromString(text(object, "actor"))),
                    Role.valueOf(text(object, "role")),
                    (Map<String, Object>) required(object, "facts"));
        } catch (JacksonException | ClassCastException | NullPointerException | java.time.DateTimeException wrong) {
            throw new IllegalArgumentException("These bytes are not an entry of the record.", wrong);
        }
    }

    private static Object required(Map<String, Object> object, String key) {
        return Objects.requireNonNull(object.get(key), key);
    }

    private static String text(Map<String, Object> object, String key) {
        return (String) required(object, key);
    }

    static String time(Instant moment) {
        return MICROS.format(moment);
    }
}
