package org.assay.evidence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.platform.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night, once for each centre on however many nodes: a thirtieth of its objects is read and compared with its digest, as is every
 * one that was not well before; and what no row names is taken away, once no backup that somebody may bring back can name it either.
 */
@Component
class LookingAfterFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LookingAfterFiles.class);
    private static final int SHARES = 30;
    private static final int PAGE = 500;
    private static final Duration AT_LEAST = Duration.ofHours(24);

    private final FileStore store;
    private final Holdings holdings;
    private final People people;
    private final Clock clock;
    private final Duration backupWindow;

    /** @param backupWindow how old a backup may be that is brought back */
    LookingAfterFiles(
            FileStore store,
            Holdings holdings,
            People people,
            Clock clock,
            @Value("${assay.files.backup-window:35d}") Duration backupWindow) {
        this.store = store;
        this.holdings = holdings;
        this.people = people;
        this.clock = clock;
        this.backupWindow = backupWindow.compareTo(AT_LEAST) < 0 ? AT_LEAST : backupWindow;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Nights {}

    /** It may take hours, and others wait for the same clock. */
    @Scheduled(cron = "${assay.files.night:0 30 2 * * *}", zone = "Europe/London")
    void atNight() {
        Thread.ofPlatform().name("looking-after-files").daemon().start(() -> round(LocalDate.now(clock)));
    }

    void round(LocalDate day) {
        for (var itself : people.theSystem()) itself.run(() -> own(day));
    }

    /** The acting centre's; what fails here does not keep the others. */
    private void own(LocalDate day) {
        try {
            if (!holdings.claims("NIGHT", day)) return;
            compare(day);
            int swept = sweep();
            if (swept > 0) LOG.info("{} objects that nothing names were taken away.", swept);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The files of a centre could not be looked after; the next night follows.", failed);
        }
    }

    /** Reads the day's share, and what was not well before. */
    void compare(LocalDate day) throws IOException {
        String last = "";
        for (var page = holdings.after(last, PAGE); !page.isEmpty(); page = holdings.after(last, PAGE)) {
            for (var held : page)
                if (held.troubled() || isDue(held.sha256(), day)) holdings.found(held.sha256(), look(held.sha256()));
            last = page.getLast().sha256();
        }
    }

    /** Each digest on one of thirty days that follow each other. */
    static boolean isDue(String sha256, LocalDate day) {
        return Long.parseLong(sha256.substring(0, 8), 16) % SHARES == Math.floorMod(day.toEpochDay(), (long) SHARES);
    }

    /** @throws org.assay.platform.FileStoreDown when nobody can tell */
    private Keeping look(String sha256) throws IOException {
        try (var content = store.open(centre(), sha256)) {
            return digest(content).equals(sha256) ? Keeping.KEPT : Keeping.CHANGED;
        } catch (FileNotFoundException gone) {
            return Keeping.MISSING;
        }
    }

    private static String digest(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[64 * 1024];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) digest.update(piece, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes away what no row names and no backup within the window can name; how many objects. */
    int sweep() throws IOException {
        var now = clock.instant();
        store.forgetArrivals(centre(), now.minus(AT_LEAST));
        var before = now.minus(backupWindow);
        var old = new ArrayList<String>();
        int[] swept = {0};
        store.each(centre(), object -> {
            if (!object.since().isBefore(before)) return;
            old.add(object.sha256());
            if (old.size() == PAGE) swept[0] += removed(old, before);
        });
        return swept[0] + removed(old, before);
    }

    private int removed(List<String> old, Instant before) throws IOException {
        var named = holdings.named(old);
        int removed = 0;
        for (var sha256 : old)
            // Asked again at the last moment: the same bytes may have been sent since, and are new then.
            if (!named.contains(sha256)
                    && holdings.named(List.of(sha256)).isEmpty()
                    && store.remove(centre(), sha256, before)) removed++;
        old.clear();
        return removed;
    }

    private static UUID centre() {
        return Actor.current().centre().value();
    }
}
