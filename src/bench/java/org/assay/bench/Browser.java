package org.assay.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * One person's browser without a screen: cookies of its own, packed answers, tabs that speak with the product as its own script does,
 * uploads and downloads. Whatever is no good answer is a {@link Stumble}.
 */
final class Browser {
    /** The header by which an answer and what was measured of it find each other. */
    static final String REQUEST = "X-Measured-As";

    private static final AtomicLong REQUESTS = new AtomicLong();

    /** Connections are shared by all; nothing that tells people apart is. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final URI product;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(URI product) {
        this.product = product;
    }

    /** By the form with user name and password. */
    Browser signsIn(String username, String password) {
        get("login");
        var form = "username=" + encoded(username) + "&password=" + encoded(password);
        var answer = send(
                request("login").header("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(form));
        if (answer.status != 302 || answer.location.contains("error"))
            throw new Stumble(username + " cannot sign in: " + answer.status + " " + answer.location);
        return this;
    }

    /** A new tab on this page: the document, the first state, and the page itself. */
    Tab opens(String route) {
        var tab = new Tab(this, get(pathOf(route)));
        tab.goes(route);
        return tab;
    }

    /** What stands at a plain address, as a page of the product links to it. */
    Answer get(String path) {
        return good(send(request(path), null), path);
    }

    /** The same, read to its end and thrown away. */
    Answer downloads(String path) {
        var answer = good(send(request(path), null, false), path);
        if (answer.raw() == 0) throw new Stumble(path + " is empty");
        return answer;
    }

    /** A file, by the way that the product's own script takes. */
    Answer uploads(String path, String name, byte[] file) {
        var request = request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", encoded(name))
                .header("X-File-Id", UUID.randomUUID().toString());
        var sent = send(request, BodyPublishers.ofByteArray(file));
        if (sent.status != 201) throw new Stumble("The file was not taken: " + sent.status + " " + sent.answer.text());
        return sent.answer.saying("\"size\":" + file.length);
    }

    Answer posts(String path, String json) {
        return good(
                send(
                        request(path).header("Content-Type", "application/json; charset=UTF-8"),
                        BodyPublishers.ofString(json)),
                path);
    }

    private static Answer good(Sent sent, String path) {
        if (sent.status != 200)
            throw new Stumble(path + " answered " + sent.status + " " + sent.location + " "
                    + sent.answer.text().lines().limit(3).collect(Collectors.joining(" ")));
        return sent.answer;
    }

    private record Sent(int status, String location, Answer answer) {}

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(product.resolve("/" + path.replaceFirst("^/", "")))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .timeout(Duration.ofMinutes(5));
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private Sent send(HttpRequest.Builder request, HttpRequest.BodyPublisher body) {
        return send(request, body, true);
    }

    private Sent send(HttpRequest.Builder request, HttpRequest.BodyPublisher body, boolean read) {
        long number = REQUESTS.incrementAndGet();
        request.header(REQUEST, Long.toString(number));
        if (body != null) request.POST(body);
        try {
            long began = System.nanoTime();
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            byte[] plain = unpacked(response);
            return new Sent(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    new Answer(
                            number,
                            response.statusCode(),
                            read ? new String(plain, UTF_8) : "",
                            response.body().length + headers(response),
                            plain.length,
                            took));
        } catch (IOException broken) {
            throw new Stumble("No answer: " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) return response.body();
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return packed.readAllBytes();
        }
    }

    /** As they stand on the wire: name, colon, space, value, end of line. */
    private static long headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(value -> header.getKey().length() + value.length() + 4))
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    static String pathOf(String route) {
        int mark = route.indexOf('?');
        return mark < 0 ? route : route.substring(0, mark);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
