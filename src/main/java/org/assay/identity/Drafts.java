package org.assay.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the acting person is typing, by the place where they type it, so that a reload, an expired session or a restart loses
 * nothing. A place is a name that the view chooses and that holds the id it is about, such as {@code judgement/<evidence>/feedback};
 * at most 200 characters. A draft is the person's own: nobody else can read it, and it is no part of the record.
 */
@Service
public class Drafts {
    private static final int LONGEST = 200_000;

    private final DraftTexts texts;
    private final Clock clock;

    Drafts(DraftTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** What was typed and when it was saved. */
    public record Typed(String text, Instant savedAt) {}

    /**
     * Saves what is typed now; empty text forgets the draft.
     *
     * @return when it was saved, for "Draft saved 14:06"
     */
    @Transactional
    public Instant save(String place, String text) {
        Instant now = clock.instant();
        if (text.isEmpty()) {
            forget(place);
            return now;
        }
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var key = key(place);
        texts.findById(key)
                .ifPresentOrElse(draft -> draft.retype(kept, now), () -> texts.save(new Draft(key, kept, now)));
        return now;
    }

    @Transactional(readOnly = true)
    public Optional<Typed> find(String place) {
        return texts.findById(key(place)).map(Draft::typed);
    }

    /** Once it has been sent, or is not wanted any more. */
    @Transactional
    public void forget(String place) {
        var actor = Actor.current();
        texts.forget(actor.centre(), actor.person(), place);
    }

    private static Draft.Key key(String place) {
        var actor = Actor.current();
        return new Draft.Key(actor.centre(), actor.person(), place);
    }
}
