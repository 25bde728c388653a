package org.assay.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The components of a page by their ids, kept up to date from the changes that the product sends. */
final class Parts {
    /** The part of a node that holds the attributes of its element. */
    private static final int ATTRIBUTES = 3;

    private final Map<Integer, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();

    void take(JsonNode changes) {
        for (var change : changes) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "put" -> {
                    if (change.path("feat").asInt() == ATTRIBUTES)
                        put(node, change.path("key").asString(), change.path("value"));
                }
                case "remove" -> {
                    if (change.path("feat").asInt() == ATTRIBUTES && attributes.containsKey(node))
                        attributes.get(node).remove(change.path("key").asString());
                }
                case "detach" -> {
                    var gone = attributes.remove(node);
                    if (gone != null && gone.containsKey("id")) nodes.remove(gone.get("id"), node);
                }
                default -> {}
            }
        }
    }

    private void put(int node, String name, JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        attributes.computeIfAbsent(node, fresh -> new HashMap<>()).put(name, text);
        if (name.equals("id")) nodes.put(text, node);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** @throws Stumble when nothing on the page is called so */
    int node(String id) {
        var node = nodes.get(id);
        if (node == null) throw new Stumble("Nothing on this page is called " + id + "; there are " + nodes.keySet());
        return node;
    }

    Optional<String> attribute(String id, String name) {
        return Optional.ofNullable(attributes.getOrDefault(node(id), Map.of()).get(name));
    }
}
