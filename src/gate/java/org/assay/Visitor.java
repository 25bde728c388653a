package org.assay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser that shows nothing: signs in by form, opens pages as the browser's first request does, fetches files. */
public final class Visitor {
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern TOKENS = Pattern.compile(
            "\"(?:syncId|clientId|Vaadin-Security-Key|v-uiId)\":(?:\\d+|\"[^\"]*\")|\"timings\":\\[[^]]*]");
    private static final Pattern NODES = Pattern.compile(
            "\"(?:node|nodeId|childNode|@v-node)\":\\d+|\"(?:addNodes|removeNodes|nodes)\":\\[[\\d,]*]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");

    private final RunningAssay assay;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(RunningAssay assay) {
        this.assay = assay;
    }

    /**
     * A page as the product answered it.
     *
     * @param text everything that the page holds, as Vaadin sent it
     */
    public record Page(String text) {
        /** The page that stands for an id or an address that is not there for whoever asks, and for a page of another role. */
        public boolean isNotFound() {
            return text.contains("Not found · Assay");
        }

        /** The whole answer but for the id that was asked for and for what no two answers share: tokens, and how nodes are counted. */
        public String besides(Object id) {
            var nodes = new HashMap<String, Integer>();
            var plain = TOKENS.matcher(text.replace(id.toString(), "the id")).replaceAll("");
            return NODES.matcher(plain)
                    .replaceAll(node -> NUMBER.matcher(node.group())
                            .replaceAll(one -> "n" + nodes.computeIfAbsent(one.group(), first -> nodes.size())));
        }

        /** Whether another page answered in the place of the one that was asked for. */
        public boolean leadsElsewhere() {
            return text.contains("new CustomEvent('vaadin-navigate'");
        }

        /** The page that stands for one that could not be built. */
        public boolean isBroken() {
            return text.contains("Not shown · Assay");
        }
    }

    public Visitor signsIn(String username, String password) {
        var answer = send(HttpRequest.newBuilder(assay.at("login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(password))));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error"))
            throw new AssertionError(username + " cannot sign in: " + answer.statusCode() + " " + to);
        return this;
    }

    /** By what the product knows this visitor: the values of the cookies that it gave. */
    public List<String> cookies() {
        return ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(HttpCookie::getValue)
                        .toList();
    }

    /** Opens a route as a fresh browser tab does: the first request makes the tab, the second goes to the page. */
    public Page opens(String route) {
        return tab().goes(route);
    }

    /** A tab that is there, on no page yet. */
    public Tab tab() {
        return new Tab(answered(gets("?v-r=init&location=&query="), "the first page"));
    }

    /** A tab of the browser: it goes from page to page, and the product sends what changes. */
    public final class Tab {
        private final String ui;
        private final String key;
        private String sync;
        private String client = "0";

        private Tab(String first) {
            ui = found(UI, first);
            key = found(KEY, first);
            sync = found(SYNC, first);
        }

        /** The token that a browser sends with what this tab asks. */
        public String key() {
            return key;
        }

        /** Asks whether there is anything new. */
        public Page looks() {
            return shown(sends("", key), "where it is");
        }

        /** Goes to a page, and on. */
        public Page goes(String route) {
            return shown(asks(route, key), route);
        }

        private Page shown(HttpResponse<String> answer, String route) {
            var text = answered(answer, route);
            sync = found(SYNC, text);
            client = found(CLIENT, text);
            return new Page(text);
        }

        /** Asks for a page with this token, which need not be the tab's own. */
        public HttpResponse<String> asks(String route, String key) {
            int mark = route.indexOf('?');
            var path = mark < 0 ? route : route.substring(0, mark);
            var query = mark < 0 ? "" : route.substring(mark + 1);
            return sends("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s",\
                "appShellTitle":"","historyState":null,"trigger":""}}\
                """.formatted(path, query), key);
        }

        private HttpResponse<String> sends(String event, String key) {
            var deed = """
                {"csrfToken":"%s","rpc":[%s],"syncId":%s,"clientId":%s}\
                """.formatted(key, event, sync, client);
            return send(HttpRequest.newBuilder(assay.at("?v-r=uidl&v-uiId=" + ui))
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(BodyPublishers.ofString(deed)));
        }
    }

    private static String answered(HttpResponse<String> answer, String route) {
        if (answer.statusCode() != 200)
            throw new AssertionError("The page " + route + " answered " + answer.statusCode());
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) throw new AssertionError("No " + pattern + " in " + text);
        return matcher.group(1);
    }

    /** The value of one of their cookies; empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Sends a plain form, with one more header as its name and value where there is one. */
    public HttpResponse<String> posts(String path, String name, String value, String... header) {
        var request = HttpRequest.newBuilder(assay.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(name + "=" + encoded(value)));
        if (header.length > 0) request.headers(header);
        return send(request);
    }

    /** What stands at a plain address: a file, a download. */
    public HttpResponse<String> gets(String path) {
        return send(HttpRequest.newBuilder(assay.at(path)).GET());
    }

    /** As a browser asks for a page. */
    public HttpResponse<String> visits(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
    }

    /** Sends a form of the product's. */
    public HttpResponse<String> posts(String path, String form) {
        return send(HttpRequest.newBuilder(assay.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a file to a place for uploads. */
    public HttpResponse<String> sends(String path, String name, byte[] content) {
        return send(HttpRequest.newBuilder(assay.at(path))
                .header("X-File-Name", encoded(name))
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** The same, byte for byte. */
    public HttpResponse<byte[]> fetches(String path) {
        return send(HttpRequest.newBuilder(assay.at(path)).GET(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
