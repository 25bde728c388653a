package org.assay.bench;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What looks like chance and is not: everything follows from a seed and from whom it is about, whichever thread asks first. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, long... about) {
        long mixed = seed;
        for (long one : about) mixed = scattered(mixed + scattered(one + 1));
        random = new SplittableRandom(mixed);
    }

    /** Streams must not be steps of one another, so seeds that lie side by side are taken far apart (the finalizer of MurmurHash3). */
    private static long scattered(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    double share() {
        return random.nextDouble();
    }

    boolean once(double share) {
        return random.nextDouble() < share;
    }

    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    long number() {
        return random.nextLong();
    }

    /** As the product makes them, ordered by time, but of the time of the story. */
    UUID id(Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000L | random.nextLong() & 0x0FFFL,
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    /** The digest of a file that nobody has. */
    String sha256() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
