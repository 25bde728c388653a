package org.assay.bench;

import java.util.Random;

/** A file of 5 MB that is a film by its first bytes and noise after them: no picture is made of a film, and nothing packs noise. */
final class Film {
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;
    private static final byte[] HEAD = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '2'
    };

    private Film() {}

    static byte[] of(int seed) {
        byte[] film = new byte[FIVE_MEGABYTES];
        new Random(seed).nextBytes(film);
        System.arraycopy(HEAD, 0, film, 0, HEAD.length);
        return film;
    }
}
