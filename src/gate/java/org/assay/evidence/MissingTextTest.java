package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.assay.RunningAssay;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.FileStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A text whose bytes are gone before any night has looked for them. */
class MissingTextTest {
    private final RunningAssay assay = RunningAssay.get();

    @Test
    @DisplayName("F10 a text that is gone leaves its sentence in its place, and the page around it stays")
    void thePageStays() {
        var people = assay.door(People.class);
        var submitting = assay.door(SubmittingEvidence.class);
        var centre = people.centreNamed("Northgate Skills Centre").orElseThrow();
        var amira = people.actor(people.withUsername("amira").orElseThrow(), centre, Role.LEARNER);
        var visitor = assay.visitor("amira");
        var draft = amira.call(() -> submitting.start("Notes that get lost"));
        var place = amira.call(() -> submitting.uploadPlace(draft));
        var words = "Nobody else wrote " + UUID.randomUUID() + ".";
        visitor.sends(place.path(), "notes.txt", words.getBytes(StandardCharsets.UTF_8));
        var page = "evidence/" + draft.value() + "/1";
        assertThat(visitor.opens(page).text()).contains(words);

        var file = amira.call(() -> submitting.item(draft)).files().getFirst();
        removed(centre.value(), file.sha256());

        var shown = visitor.opens(page);
        assertThat(shown.isNotFound() || shown.isBroken()).isFalse();
        assertThat(shown.text()).contains(EvidenceTexts.MISSING, "notes.txt").doesNotContain(words);
        amira.run(() -> submitting.discard(draft));
    }

    private void removed(UUID centre, String sha256) {
        try {
            assertThat(assay.door(FileStore.class)
                            .remove(centre, sha256, Instant.now().plusSeconds(60)))
                    .isTrue();
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
