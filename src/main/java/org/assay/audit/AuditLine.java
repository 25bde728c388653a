package org.assay.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record, for reading.
 *
 * @param seq its place in the log, from 1
 * @param deed what was done, in words and with the role it was done in; for who, see {@code actorName}
 * @param actorName empty when the person is no longer known
 * @param facts what else the entry says, by name in plain words: codes, numbers, dates; neither ids nor words
 * @param subjects every id that the entry is about
 * @param words what was written, as far as it is not erased
 */
public record AuditLine(
        long seq,
        Instant recorded,
        DeedType deed,
        PersonId actor,
        String actorName,
        Role role,
        Map<String, String> facts,
        Set<UUID> subjects,
        List<Said> words) {
    /**
     * Words of an entry.
     *
     * @param name of the fact that they are, in plain words
     * @param text null once erased
     */
    public record Said(String name, @Nullable String text) {}

    /** One sentence: who did what, as whom. */
    public String sentence() {
        return deed.words() + " by " + (actorName.isEmpty() ? "somebody no longer known" : actorName) + " ("
                + role.word() + ")";
    }
}
