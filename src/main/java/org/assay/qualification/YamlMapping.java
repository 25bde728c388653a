package org.assay.qualification;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a specification file, read key by key. Every complaint names the file and the line; {@link #finish()} complains
 * about keys that nobody asked for, so that a misspelt key is not silently dropped.
 */
class YamlMapping {
    private final String file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMapping(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            int line = lineOf(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new SpecificationMistake(
                        file, line, "\"" + key + "\" stands twice, first in line " + lines.get(key) + ".");
            }
            lines.put(key, line);
        }
    }

    static YamlMapping of(String file, Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(file, mapping);
        }
        throw new SpecificationMistake(file, lineOf(node), what + " must be keys with values, such as \"key: value\".");
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return lineOf(node);
    }

    /** The line of a key, or of the mapping where the key is absent. */
    int line(String key) {
        return lines.getOrDefault(key, line());
    }

    SpecificationMistake mistake(String key, String sentence) {
        return new SpecificationMistake(file, line(key), sentence);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    String text(String key) {
        Node value = value(key);
        if (value == null) {
            throw mistake(key, "\"" + key + "\" is missing. " + presentKeys());
        }
        return scalar(value, "\"" + key + "\"");
    }

    Optional<String> optionalText(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : Optional.of(scalar(value, "\"" + key + "\""));
    }

    /** Reads a text with a reader that refuses by an {@link IllegalArgumentException}, whose sentence is then given its line. */
    <T> T read(String key, Function<String, T> reader) {
        String text = text(key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException refused) {
            throw mistake(key, refused.getMessage() + ".");
        }
    }

    /** A word that must be one of a few. */
    <T> T choice(String key, Function<String, Optional<T>> named, String expected) {
        String text = text(key);
        return named.apply(text)
                .orElseThrow(() -> mistake(
                        key, "\"" + text + "\" is not a known \"" + key + "\". Expected one of: " + expected + "."));
    }

    boolean yes(String key) {
        return optionalText(key)
                .map(text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw mistake(key, "\"" + key + "\" must be yes or no, not \"" + text + "\".");
                })
                .orElse(false);
    }

    int number(String key, int from, int to) {
        String text = text(key);
        try {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with a number out of bounds
        }
        throw mistake(
                key, "\"" + key + "\" must be a whole number from " + from + " to " + to + ", not \"" + text + "\".");
    }

    Optional<Integer> optionalNumber(String key, int from, int to) {
        return has(key) ? Optional.of(number(key, from, to)) : Optional.empty();
    }

    Optional<YamlMapping> mapping(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : Optional.of(of(file, value, "\"" + key + "\""));
    }

    YamlMapping requiredMapping(String key) {
        return mapping(key).orElseThrow(() -> mistake(key, "\"" + key + "\" is missing. " + presentKeys()));
    }

    List<YamlMapping> mappings(String key) {
        return nodes(key).stream()
                .map(item -> of(file, item, "Each item of \"" + key + "\""))
                .toList();
    }

    List<String> texts(String key) {
        return nodes(key).stream()
                .map(item -> scalar(item, "Each item of \"" + key + "\""))
                .toList();
    }

    /** Complains about the first key that nobody asked for. */
    void finish() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw mistake(
                        key,
                        "\"" + key + "\" is not known here. Expected: "
                                + asked.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private List<Node> nodes(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw mistake(key, "\"" + key + "\" must be a list, each item on its own line after a hyphen.");
    }

    private @Nullable Node value(String key) {
        asked.add(key);
        return values.get(key);
    }

    private String scalar(Node value, String what) {
        if (!(value instanceof ScalarNode scalar)) {
            throw new SpecificationMistake(file, lineOf(value), what + " must be words, not a list or further keys.");
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            throw new SpecificationMistake(file, lineOf(value), what + " is empty. Write it, or leave its key out.");
        }
        return text;
    }

    private String presentKeys() {
        return "The item that begins in line " + line() + " has: " + String.join(", ", values.keySet()) + ".";
    }
}
