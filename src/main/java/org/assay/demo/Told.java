package org.assay.demo;

import java.util.Optional;

/** What comes of a deed of the story; a later sentence takes it up. */
final class Told<T> {
    private Optional<T> outcome = Optional.empty();

    void is(T came) {
        outcome = Optional.of(came);
    }

    /** @throws IllegalStateException where a sentence takes up what comes later in the story */
    T outcome() {
        return outcome.orElseThrow(
                () -> new IllegalStateException("The story takes up something that has not happened yet."));
    }
}
