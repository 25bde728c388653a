package org.assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of a {@link Browser}: what the product sent of its page, and the messages by which a page is used. Components are found by their
 * ids, which the product keeps stable.
 */
final class Tab {
    private static final JsonMapper JSON = new JsonMapper();
    /** How the product says that a deed failed for a reason nobody foresaw, and that a page was put away. */
    private static final String FAILED = "That did not work.";

    private static final String PUT_AWAY = "so this one was put away";
    private static final Pattern TITLE = Pattern.compile("\"([^\"]*) · Assay\"");
    private static final Pattern HREF = Pattern.compile("href=\\\\?\"([^\"\\\\]+)\\\\?\"");

    private final Browser browser;
    private final String ui;
    private final String key;
    private final Parts parts = new Parts();
    private final List<Answer> first = new ArrayList<>();
    private int sync;
    private int client;
    private String asked = "";
    private Answer latest;

    Tab(Browser browser, Answer document) {
        this.browser = browser;
        document.saying("<html");
        latest = browser.get("?v-r=init&location=&query=");
        first.add(document);
        first.add(latest);
        var first = JSON.readTree(latest.text()).path("appConfig");
        ui = first.path("v-uiId").asString();
        var uidl = first.path("uidl");
        key = uidl.path("Vaadin-Security-Key").asString();
        if (key.isEmpty()) throw new Stumble("The first answer has no token: " + latest.text());
        take(uidl);
    }

    /** What came last. */
    Answer latest() {
        return latest;
    }

    /** All that it took to open this tab on where it is now. */
    List<Answer> everything() {
        var all = new ArrayList<>(first);
        all.add(latest);
        return all;
    }

    /** Goes to a page of the product. */
    Answer goes(String route) {
        var answer = asks(route);
        if (answer.text().contains("new CustomEvent('vaadin-navigate'"))
            throw new Stumble("Another page answered in the place of " + route);
        return answer;
    }

    private Answer asks(String route) {
        int mark = route.indexOf('?');
        var asked = JSON.createObjectNode();
        asked.put("type", "event").put("node", 1).put("event", "ui-navigate");
        asked.putObject("data")
                .put("route", Browser.pathOf(route))
                .put("query", mark < 0 ? "" : route.substring(mark + 1))
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", "");
        return sends(asked.toString());
    }

    /** Goes to a page that sends on to another, where something with this id stands. */
    Answer arrives(String route, String id) {
        var answer = asks(route);
        parts.node(id);
        return answer;
    }

    /** Goes to a page of the product; these words must be on it. */
    Answer goes(String route, String words) {
        return goes(route).saying(words);
    }

    /** Presses what has this id, and sees these words afterwards. */
    Answer clicks(String id, String words) {
        return sends(event(id, "click")).saying(words);
    }

    /** Presses something within a piece of markup that has this id. */
    Answer acts(String id, String act, String words) {
        var pressed = JSON.createObjectNode();
        pressed.put("type", "event").put("node", parts.node(id)).put("event", "click");
        pressed.putObject("data")
                .put("event.target.closest('[data-act]').dataset.act", act)
                .put("!!event.target.closest('[data-act]')", true);
        return sends(pressed.toString()).saying(words);
    }

    /** Gives a field a value, as somebody does who leaves it then. */
    Answer sets(String id, String property, Object value) {
        var set = JSON.createObjectNode();
        set.put("type", "mSync").put("node", parts.node(id)).put("feature", 1).put("property", property);
        set.set("value", JSON.valueToTree(value));
        return sends(set.toString() + "," + event(id, property + "-changed"));
    }

    private String event(String id, String name) {
        var event = JSON.createObjectNode();
        event.put("type", "event").put("node", parts.node(id)).put("event", name);
        event.putObject("data");
        return event.toString();
    }

    /** Tells the product that this tab is still there. */
    Answer beats() {
        return browser.posts("?v-r=heartbeat&v-uiId=" + ui, "");
    }

    /** An attribute of what has this id. */
    String attribute(String id, String name) {
        return parts.attribute(id, name)
                .orElseThrow(() -> new Stumble("Nothing called " + id + " has the attribute " + name));
    }

    boolean has(String id) {
        return parts.has(id);
    }

    /** The addresses that the page links to, where they begin so. */
    List<String> links(String beginning) {
        return HREF.matcher(latest.text())
                .results()
                .map(found -> found.group(1))
                .filter(href -> href.startsWith(beginning))
                .distinct()
                .toList();
    }

    /** Asks for the same once more, as a browser does that was not reached by the answer. */
    Answer asksAgain() {
        return posts();
    }

    /** Asks for everything that is on the page, as a browser does that no longer knows. */
    Answer asksForEverything() {
        asked = message("", ",\"resynchronize\":true");
        return posts();
    }

    private Answer sends(String messages) {
        asked = message(messages, "");
        var answer = posts();
        var part = JSON.readTree(answer.text().replaceFirst("^for\\(;;\\);", ""));
        take(part);
        if (!part.has("syncId")) throw new Stumble("Not an answer to a page: " + start(answer.text()));
        for (var wrong : List.of(FAILED, PUT_AWAY))
            if (answer.text().contains(wrong)) throw new Stumble("The page says: " + wrong);
        return answer;
    }

    private String message(String deeds, String more) {
        return "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + deeds + "],\"syncId\":" + sync + ",\"clientId\":" + client
                + more + "}";
    }

    private Answer posts() {
        return latest = browser.posts("?v-r=uidl&v-uiId=" + ui, asked);
    }

    private void take(JsonNode part) {
        // Also of an answer that is refused: whoever goes on in this tab after it has to be in step.
        sync = part.path("syncId").asInt(sync);
        client = part.path("clientId").asInt(client);
        parts.take(part.path("changes"));
        refuse(part);
    }

    /** Errors come with a good status: the product's own say so beside the changes, its error pages in their titles. */
    private static void refuse(JsonNode part) {
        var meta = part.path("meta");
        for (var wrong : List.of("appError", "sessionExpired", "refresh"))
            if (meta.has(wrong)) throw new Stumble(wrong + ": " + start(meta.toString()));
        if (part.path("resync").asBoolean(false)) throw new Stumble("resync: the page and the product no longer agree");
        title(part).filter(Tab::isOfAnError).ifPresent(title -> {
            throw new Stumble("The page is “" + title + "”");
        });
    }

    private static boolean isOfAnError(String title) {
        return title.equals("Not shown") || title.equals("Not found");
    }

    /** Titles are set by a script that comes with the changes. */
    private static Optional<String> title(JsonNode part) {
        var scripts = part.path("execute").toString();
        var found = TITLE.matcher(scripts);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }
}
