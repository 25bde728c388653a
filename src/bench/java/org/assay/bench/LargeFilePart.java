package org.assay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.assay.RunningAssay;

/** One very large file: what the product keeps of it in memory while it passes through. */
final class LargeFilePart implements Benchmark.Part {
    @Override
    public void measure(Ledger ledger, boolean quick) {
        ledger.without("largefile.");
        long bytes = (quick ? 64L : 2048L) * 1024 * 1024;
        try (var stand = Stand.of(Size.typical().learners(20).evidence(4));
                var product = stand.start(
                        false,
                        "assay.files.max-size=2100MB",
                        "server.tomcat.max-swallow-size=2200MB",
                        "assay.files.free-floor=100MB")) {
            var browser =
                    new Browser(product.address()).signsIn(stand.cast().people().getFirst(), RunningAssay.PASSWORD);
            var tab = browser.opens("feedback");
            tab.arrives("evidence/new", "files");
            var place = tab.attribute("files", "data-upload-path");
            browser.uploads(place, "small.mp4", Film.of(1));
            var heap = new Heap(product.pid());
            long before = heap.live();
            long resident = heap.resident();
            long began = System.nanoTime();
            int status = send(product, place, bytes);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (status != 201) throw new Stumble("The large file was answered with " + status);
            ledger.put("largefile.megabytes", bytes / 1024 / 1024);
            ledger.put("largefile.seconds", seconds);
            ledger.put("largefile.live.before", before / 1024.0 / 1024.0);
            ledger.put("largefile.live.after", heap.live() / 1024.0 / 1024.0);
            ledger.put("largefile.resident.before", resident / 1024.0);
            ledger.put("largefile.resident.most", heap.highest() / 1024.0);
        }
    }

    private static int send(Product product, String place, long bytes) {
        var request = HttpRequest.newBuilder(product.address().resolve("/" + place.replaceFirst("^/", "")))
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", "long.mp4")
                .header("X-File-Id", UUID.randomUUID().toString())
                .timeout(Duration.ofMinutes(20))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Endless(bytes)), bytes))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new Stumble("The large file did not arrive: " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stumble("Stopped", stopped);
        }
    }

    /** As many bytes as are wanted, made as they are read; what it begins with says that it is a film. */
    private static final class Endless extends InputStream {
        private final byte[] head = Film.of(7);
        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at >= length ? -1 : head[(int) (at++ % head.length)] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at >= length) return -1;
            int start = (int) (at % head.length);
            int many = (int) Math.min(Math.min(most, head.length - start), length - at);
            System.arraycopy(head, start, into, from, many);
            at += many;
            return many;
        }
    }
}
