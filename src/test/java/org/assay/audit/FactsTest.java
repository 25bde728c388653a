package org.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.Auditable;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final PersonId SOMEBODY = new PersonId(UUID.fromString("018F2F6A-0000-7000-8000-00000000ABCD"));

    private record Ref(String value) {}

    private record Place(String site, int room) {}

    private record EverythingTold(
            PersonId learner,
            UUID other,
            Role role,
            int count,
            long size,
            boolean trainee,
            Instant at,
            LocalDate on,
            Ref criterion,
            Place place,
            Optional<Ref> perhaps,
            Optional<String> absent,
            List<Ref> criteria,
            Set<String> codes,
            Map<Ref, Integer> points,
            Words reason,
            List<Words> comments)
            implements Auditable {}

    private record EQAVisitOpened() implements Auditable {}

    private record Costed(double price) implements Auditable {}

    private static EverythingTold everything() {
        return new EverythingTold(
                SOMEBODY,
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                Role.IQA,
                3,
                4L,
                true,
                Instant.parse("2026-11-22T05:16:46.1Z"),
                LocalDate.of(2026, 11, 1),
                new Ref("1.2"),
                new Place("north", 4),
                Optional.of(new Ref("1.3")),
                Optional.empty(),
                List.of(new Ref("2.2"), new Ref("2.1")),
                new LinkedHashSet<>(List.of("z", "a")),
                Map.of(new Ref("1.1"), 2),
                new Words("Not enough"),
                List.of(new Words("one"), new Words("two")));
    }

    @Test
    void everyKindOfComponentHasOneForm() {
        var values = new java.util.TreeMap<>(Facts.of(everything()).values());
        values.remove("reason");
        values.remove("comments");
        assertThat(new String(CanonicalJson.bytes(values), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"at":"2026-11-22T05:16:46.100000Z","codes":["a","z"],"count":3,"criteria":["2.2","2.1"],\
                        "criterion":"1.2","learner":"018f2f6a-0000-7000-8000-00000000abcd","on":"2026-11-01",\
                        "other":"00000000-0000-7000-8000-000000000001","perhaps":"1.3","place":{"room":4,"site":"north"},\
                        "points":{"1.1":2},"role":"IQA","size":4,"trainee":true}""");
    }

    @Test
    void theTypeIsTheNameInKebabCase() {
        assertThat(Facts.of(everything()).type()).isEqualTo("everything-told");
        assertThat(Facts.type(EQAVisitOpened.class)).isEqualTo("eqa-visit-opened");
        assertThat(PlainWords.sentence("eqa-visit-opened")).isEqualTo("EQA visit opened");
    }

    @Test
    @DisplayName("A3 words stand in the entry only as their keyed digest")
    void wordsStandInTheEntryOnlyAsTheirKeyedDigest() {
        var facts = Facts.of(everything());
        assertThat(new String(CanonicalJson.bytes(facts.values()), StandardCharsets.UTF_8))
                .doesNotContain("Not enough", "one\"", "two");
        assertThat(facts.words())
                .extracting(SaltedWords::field)
                .containsExactlyInAnyOrder("reason", "comments[0]", "comments[1]");
        var flat = Facts.flat(facts.values());
        for (var said : facts.words()) {
            assertThat(said.salt()).hasSize(32);
            assertThat(flat).containsEntry(said.field(), said.digest());
        }
    }

    @Test
    void theDigestIsHmacSha256() {
        // RFC 4231, test case 2.
        var said = new SaltedWords("reason", "Jefe".getBytes(StandardCharsets.UTF_8), "what do ya want for nothing?");
        assertThat(said.digest()).isEqualTo("hmac:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void theSameWordsNeverHaveTheSameDigestTwice() {
        assertThat(SaltedWords.of("reason", new Words("No")).digest())
                .isNotEqualTo(SaltedWords.of("reason", new Words("No")).digest());
    }

    @Test
    void aStrayHalfCharacterDoesNotStopADeed() {
        assertThat(SaltedWords.of("reason", new Words("a\ud83d\u0000b")).text()).isEqualTo("a\ufffdb");
    }

    @Test
    void theSubjectsAreEveryIdThatIsNamed() {
        assertThat(Facts.subjects(Facts.of(everything()).values()))
                .containsExactlyInAnyOrder(SOMEBODY.value(), UUID.fromString("00000000-0000-7000-8000-000000000001"));
    }

    @Test
    void aFractionIsRefusedWithItsName() {
        assertThatThrownBy(() -> Facts.of(new Costed(1.5)))
                .hasMessageContaining("price of costed")
                .hasMessageContaining("Double");
    }

    @Test
    void whatWasWrittenIsReadBackTheSame() {
        var facts = Facts.of(everything());
        var body = new Body(
                new org.assay.identity.CentreId(UUID.randomUUID()),
                17,
                Instant.parse("2026-11-22T05:16:46.123456789Z"),
                facts.type(),
                SOMEBODY,
                Role.IQA,
                facts.values());
        var read = Body.read(body.bytes());
        assertThat(read.bytes()).isEqualTo(body.bytes());
        assertThat(read.recorded()).isEqualTo(Instant.parse("2026-11-22T05:16:46.123456Z"));
        assertThat(HexFormat.of().formatHex(MerkleTree.leaf(body.bytes()))).hasSize(64);
    }

    @Test
    void namesOfFactsReadAsWords() {
        assertThat(PlainWords.name("plannedFor")).isEqualTo("planned for");
        assertThat(PlainWords.name("judgements.1.2")).isEqualTo("judgements 1.2");
        assertThat(PlainWords.name("files[3]")).isEqualTo("files");
        assertThat(PlainWords.value("SIGN_OFF")).isEqualTo("sign off");
        assertThat(PlainWords.value("2026-11-01")).isEqualTo("1 Nov 2026");
    }
}
