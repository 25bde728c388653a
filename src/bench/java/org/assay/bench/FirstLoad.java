package org.assay.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.RunningAssay;
import org.assay.journey.Chromium;
import org.jspecify.annotations.Nullable;

/**
 * What a browser that has never been here fetches before somebody sees something useful: every byte on the wire with its headers, every
 * request, and the time until the heading of the page stands there. On a desk, and on a phone with a slow line and a slow processor.
 */
public final class FirstLoad {
    /** The moment at which the heading is there; the page may go on loading. */
    private static final String NOTE_THE_HEADING = """
            new MutationObserver((changes, seen) => {
              if (!document.querySelector('h1')) return;
              window.headingAt = performance.now();
              seen.disconnect();
            }).observe(document, {childList: true, subtree: true})""";

    private static final String SETTLED = """
            () => window.headingAt && document.readyState === 'complete' && document.fonts.status === 'loaded'
              && !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.isActive?.())""";

    private FirstLoad() {}

    /** Where somebody sits or walks. */
    public enum Device {
        DESKTOP(1440, 900),
        /** A line of 1.6 Mbit/s that answers after 150 ms, and a processor at a quarter of this machine's. */
        PHONE(390, 844);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * A page loaded for the first time.
     *
     * @param bytes on the wire, headers included
     * @param millis until its heading was there
     * @param parts bytes by address
     */
    public record Load(String page, Device device, long bytes, int requests, long millis, Map<String, Long> parts) {
        /** "sign-in, desktop: 440 kB in 27 requests, 1,200 ms". */
        public String line() {
            return String.format(
                    Locale.UK,
                    "%s, %s: %.0f kB in %d requests, %,d ms",
                    page,
                    device.name().toLowerCase(Locale.ROOT),
                    bytes / 1000.0,
                    requests,
                    millis);
        }
    }

    /** Every page on every device, so often; of each the one with the median time. */
    public static List<Load> all(RunningAssay assay, int times) {
        var all = new ArrayList<Load>();
        for (var device : Device.values()) {
            all.add(median(assay, "sign-in", null, "login", device, times));
            all.add(median(assay, "home of a learner", "amira", "", device, times));
            all.add(median(assay, "queue of an assessor", "ben", "queue", device, times));
        }
        return all;
    }

    private static Load median(
            RunningAssay assay, String page, @Nullable String who, String path, Device device, int times) {
        var loads = new ArrayList<Load>();
        for (int i = 0; i < times; i++) loads.add(of(assay, page, who, path, device));
        loads.sort(Comparator.comparingLong(Load::millis));
        return loads.get(times / 2);
    }

    /**
     * A page in a browser without a cache.
     *
     * @param who signs in before, without loading anything; null for nobody
     */
    public static Load of(RunningAssay assay, String page, @Nullable String who, String path, Device device) {
        var options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setViewportSize(device.width, device.height)
                .setIsMobile(device == Device.PHONE);
        try (var context = Chromium.get().newContext(options)) {
            if (who != null)
                context.request()
                        .post(
                                assay.at("login").toString(),
                                RequestOptions.create()
                                        .setMaxRedirects(0)
                                        .setForm(FormData.create()
                                                .set("username", who)
                                                .set("password", RunningAssay.PASSWORD)));
            var tab = context.newPage();
            tab.setDefaultTimeout(60_000);
            tab.addInitScript(NOTE_THE_HEADING);
            var wire = new Wire(context.newCDPSession(tab));
            if (device == Device.PHONE) wire.slow();
            tab.navigate(assay.at(path).toString());
            tab.waitForFunction(SETTLED);
            long millis = ((Number) tab.evaluate("window.headingAt")).longValue();
            wire.quiet(tab);
            return new Load(page, device, wire.bytes(), wire.requests.get(), millis, wire.parts());
        }
    }

    /** What goes over the line, as the browser counts it. */
    private static final class Wire {
        private final CDPSession session;
        private final AtomicInteger requests = new AtomicInteger();
        private final Map<String, String> addresses = new HashMap<>();
        private final Map<String, Long> finished = new HashMap<>();

        Wire(CDPSession session) {
            this.session = session;
            session.on("Network.requestWillBeSent", this::sent);
            session.on(
                    "Network.loadingFinished",
                    done -> finished.put(done.get("requestId").getAsString(), (long)
                            done.get("encodedDataLength").getAsDouble()));
            session.on(
                    "Network.loadingFailed",
                    done -> finished.put(done.get("requestId").getAsString(), 0L));
            session.send("Network.enable");
            var nothingKept = new JsonObject();
            nothingKept.addProperty("cacheDisabled", false);
            session.send("Network.setCacheDisabled", nothingKept);
        }

        private void sent(JsonObject request) {
            String address = request.getAsJsonObject("request").get("url").getAsString();
            if (address.startsWith("data:")) return;
            requests.incrementAndGet();
            addresses.put(request.get("requestId").getAsString(), address.replaceFirst("^https?://[^/]+", ""));
        }

        void slow() {
            var line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", 150);
            line.addProperty("downloadThroughput", 1_600_000 / 8);
            line.addProperty("uploadThroughput", 750_000 / 8);
            session.send("Network.emulateNetworkConditions", line);
            var processor = new JsonObject();
            processor.addProperty("rate", 4);
            session.send("Emulation.setCPUThrottlingRate", processor);
        }

        /** Waits until everything that was asked for has come. */
        void quiet(Page tab) {
            tab.waitForCondition(() -> finished.keySet().containsAll(addresses.keySet()));
        }

        long bytes() {
            return addresses.keySet().stream().mapToLong(finished::get).sum();
        }

        Map<String, Long> parts() {
            var parts = new TreeMap<String, Long>();
            addresses.forEach((request, address) -> parts.merge(address, finished.get(request), Long::sum));
            return parts;
        }
    }

    /** Prints what a first load costs now; with an argument, so often each. */
    public static void main(String[] arguments) {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var assay = RunningAssay.get();
        for (var load : all(assay, times)) {
            System.out.println(load.line());
            if (load.device() == Device.DESKTOP)
                load.parts().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .forEach(part -> System.out.printf("  %8d %s%n", part.getValue(), part.getKey()));
        }
        System.exit(0);
    }
}
