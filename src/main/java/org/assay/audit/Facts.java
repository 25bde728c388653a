package org.assay.audit;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.identity.Auditable;
import org.assay.identity.Words;
import org.assay.platform.Id;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a deed as the plain values that an entry holds, and the words that must stay outside it.
 *
 * @param words by the path of their fact, such as {@code reason} or {@code files[0]}
 */
record Facts(String type, Map<String, Object> values, List<SaltedWords> words) {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the deed is not a record or holds what an entry cannot */
    static Facts of(Auditable deed) {
        var words = new ArrayList<SaltedWords>();
        var facts = new Facts(type(deed.getClass()), new TreeMap<>(), words);
        if (!(deed instanceof Record told))
            throw new IllegalArgumentException(
                    deed.getClass().getName() + " is told as an Auditable, so it must be a record.");
        facts.values.putAll(facts.components(told, ""));
        return facts;
    }

    /** The type of an entry: the record's name in kebab case. */
    static String type(Class<?> deed) {
        return deed.getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Every id that is named in the values or keys of an entry's facts: the entry is about each of them. */
    static Set<UUID> subjects(Object value) {
        var found = new TreeSet<UUID>(Comparator.comparing(UUID::toString));
        collect(value, found);
        return found;
    }

    /** The single values of an entry's facts as text, by their path, in the order of the entry. */
    static Map<String, String> flat(Map<String, Object> facts) {
        var flat = new LinkedHashMap<String, String>();
        flatten(facts, "", flat);
        return flat;
    }

    private static void flatten(Object value, String path, Map<String, String> into) {
        switch (value) {
            case Map<?, ?> object ->
                object.forEach((key, held) -> flatten(held, path.isEmpty() ? key.toString() : path + "." + key, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) flatten(list.get(i), path + "[" + i + "]", into);
            }
            default -> into.put(path, value.toString());
        }
    }

    private static void collect(Object value, Set<UUID> into) {
        switch (value) {
            case String text when UUID_SHAPE.matcher(text).matches() -> into.add(UUID.fromString(text));
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Map<?, ?> object ->
                object.forEach((key, held) -> {
                    collect(key, into);
                    collect(held, into);
                });
            default -> {}
        }
    }

    private Map<String, Object> components(Record record, String path) {
        var object = new TreeMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            value(read(record, component), at).ifPresent(value -> object.put(component.getName(), value));
        }
        return object;
    }

    private Optional<Object> value(@Nullable Object fact, String path) {
        return switch (fact) {
            case null -> Optional.empty();
            case Optional<?> perhaps -> value(perhaps.orElse(null), path);
            case Words said -> Optional.of(salted(said, path));
            case Id id -> Optional.of(id.value().toString());
            case UUID id -> Optional.of(id.toString());
            case Enum<?> constant -> Optional.of(constant.name());
            case String code -> Optional.of(code(code, path));
            case Boolean truth -> Optional.of(truth);
            case Integer number -> Optional.of(number.longValue());
            case Long number -> Optional.of(number);
            case Short number -> Optional.of(number.longValue());
            case Instant moment -> Optional.of(Body.time(moment));
            case LocalDate day -> Optional.of(day.toString());
            case Record single
            when single.getClass().getRecordComponents().length == 1 ->
                value(read(single, single.getClass().getRecordComponents()[0]), path);
            case Record several -> Optional.of(components(several, path));
            case Map<?, ?> map -> Optional.of(object(map, path));
            case Collection<?> many -> Optional.of(list(many, path));
            default ->
                throw new IllegalArgumentException("The record cannot hold " + path + " of " + type + ": a "
                        + fact.getClass().getName() + ". What it can hold stands at Auditable.");
        };
    }

    private String code(String code, String path) {
        if (code.startsWith(SaltedWords.PREFIX))
            throw new IllegalArgumentException(path + " of " + type + " looks like the digest of words and is not.");
        return code;
    }

    private String salted(Words said, String path) {
        var salted = SaltedWords.of(path, said);
        words.add(salted);
        return salted.digest();
    }

    private Map<String, Object> object(Map<?, ?> map, String path) {
        var object = new TreeMap<String, Object>();
        map.forEach((key, held) -> {
            if (!(value(key, path).orElse(null) instanceof String name) || key instanceof Words)
                throw new IllegalArgumentException("The keys of " + path + " of " + type + " must be codes or ids.");
            value(held, path + "." + name).ifPresent(value -> object.put(name, value));
        });
        return object;
    }

    private List<Object> list(Collection<?> many, String path) {
        var list = new ArrayList<Object>();
        for (Object item : inOrder(many))
            value(item, path + "[" + list.size() + "]").ifPresent(list::add);
        return list;
    }

    /** A set has no order of its own; one is needed for its bytes and for the paths of its words. */
    private static Collection<?> inOrder(Collection<?> many) {
        if (!(many instanceof Set<?>)) return many;
        return many.stream()
                .sorted(Comparator.comparing(item -> item instanceof Words said ? said.text() : item.toString()))
                .toList();
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // deeds and values may be package-private in their module
            return accessor.invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of " + record.getClass(), wrong);
        }
    }
}
