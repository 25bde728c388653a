package org.assay.platform;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody may do something within a time, for each key apart; a key comes back little by little, not all at once. */
public final class Allowance {
    private static final int MOST_KEYS = 50_000;

    private final int many;
    private final Duration within;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param many 0 or less for no limit */
    public Allowance(int many, Duration within) {
        this.many = many;
        this.within = within;
    }

    /** Uses one up; where there is none left, how long to wait. */
    public Optional<Duration> use(String key) {
        if (many <= 0) return Optional.empty();
        var used = bucket(key).tryConsumeAndReturnRemaining(1);
        return used.isConsumed() ? Optional.empty() : Optional.of(waiting(used.getNanosToWaitForRefill()));
    }

    /** How long to wait where none is left; nothing is used up. */
    public Optional<Duration> exhausted(String key) {
        var bucket = buckets.get(key);
        if (many <= 0 || bucket == null) return Optional.empty();
        var estimate = bucket.estimateAbilityToConsume(1);
        return estimate.canBeConsumed() ? Optional.empty() : Optional.of(waiting(estimate.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key) {
        // Whoever tries under ever new names must not fill the memory: those who have all left are forgotten.
        if (buckets.size() > MOST_KEYS) buckets.values().removeIf(one -> one.getAvailableTokens() >= many);
        if (buckets.size() > MOST_KEYS) buckets.clear();
        return buckets.computeIfAbsent(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(many).refillGreedy(many, within))
                        .build());
    }

    /** Whole seconds, one at least. */
    private static Duration waiting(long nanos) {
        return Duration.ofSeconds(Math.max(1, (nanos + 999_999_999) / 1_000_000_000));
    }

    /** A time as people say it: "20 seconds", "3 minutes". */
    public static String words(Duration time) {
        long minutes = (time.toSeconds() + 59) / 60;
        if (time.toSeconds() < 90) return time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
        return minutes + " minutes";
    }
}
