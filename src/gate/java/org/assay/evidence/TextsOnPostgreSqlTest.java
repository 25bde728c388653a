package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assay.RunningAssay;
import org.assay.audit.AuditTrail;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people type reaches the real database as what it is: words. */
class TextsOnPostgreSqlTest {
    private static final List<String> PIECES = List.of(
            "'",
            "\"",
            "--",
            "/*",
            "*/",
            ";",
            "\\",
            "%",
            "_",
            "!",
            "$$",
            "$1",
            "?",
            ":centre",
            "#{1}",
            "${x}",
            "\0",
            "\n",
            "\t",
            "\u2028",
            "\uD83D\uDE00",
            "é",
            "' or '1'='1",
            "; drop table evidence; --",
            "'); select pg_sleep(5); --",
            "set local assay.centre = ''",
            "SET LOCAL assay.centre = '00000000-0000-0000-0000-000000000000'",
            "union select * from person",
            "E'\\x27'",
            "\u02BC",
            "(select set_config('assay.centre', '', false))",
            "null",
            "true",
            "1e309",
            "Amira");

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final long seed = Long.getLong("assay.texts.seed", 271_828);

    @Test
    @DisplayName("T9 whatever is typed into a search or a text is looked for or kept as it is typed, and nothing else"
            + " happens")
    void wordsStayWords() {
        System.out.println("seed of the texts " + seed);
        var random = new Random(seed);
        var people = assay.door(People.class);
        var submitting = assay.door(SubmittingEvidence.class);
        var northgate = new ACentre(people, assay.door(CentreOffice.class), assay.door(Enrolling.class));
        var evidence = northgate.amira.call(() -> submitting.start("Texts"));
        int everybody = northgate
                .eilidh
                .call(() -> people.belonging(northgate.id, "", 0, 50))
                .size();
        for (int round = 0; round < 300; round++) {
            var typed = new StringBuilder();
            for (int i = random.nextInt(1, 6); i > 0; i--) typed.append(PIECES.get(random.nextInt(PIECES.size())));
            var text = typed.toString();
            var found = northgate.eilidh.call(() -> people.belonging(northgate.id, text, 0, 50));
            assertThat(found)
                    .as(text)
                    .allMatch(person ->
                            person.name().toLowerCase().contains(plain(text).toLowerCase()));
            var kept = northgate.amira.call(() -> submitting.revise(
                    evidence, new EvidenceDraft(text, EvidenceFacts.of(EvidenceKind.WORK_PRODUCT), text)));
            assertThat(plain(kept.narrative())).as(text).isEqualTo(plain(text));
            assertThat(plain(northgate
                            .amira
                            .call(() -> submitting.item(evidence))
                            .narrative()))
                    .as(text)
                    .isEqualTo(plain(text));
        }
        assertThat(northgate.eilidh.call(() -> people.belonging(northgate.id, "", 0, 50)))
                .hasSize(everybody);
        assertThat(northgate
                        .dev
                        .call(() -> assay.door(AuditTrail.class).check())
                        .unchanged())
                .isTrue();
    }

    /** Besides what PostgreSQL cannot hold, and blanks at the ends. */
    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
