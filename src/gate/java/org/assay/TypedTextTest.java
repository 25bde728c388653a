package org.assay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.evidence.EvidenceDraft;
import org.assay.evidence.EvidenceFacts;
import org.assay.evidence.EvidenceKind;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Text that would be a statement if it were ever read as one, put wherever a person or an address may put text. PostgreSQL has to get it
 * as a value; a statement that carries it would act for whichever centre it names.
 */
class TypedTextTest {
    private static final long SEED = 20_261_122L;
    private static final int TEXTS = 60;
    private static final List<String> PARAMETERS =
            List.of("words", "state", "cohort", "assessor", "only", "page", "type", "person", "about", "from", "to");

    /** Every one has this word in it, which stands in no statement. */
    private static final String CANARY = "zqzq";

    private final RunningAssay assay = RunningAssay.onRealParts();
    private final Addresses addresses = new Addresses(assay);
    private final TreeSet<String> carried = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int statements;

    @Test
    @DisplayName("T9 whatever somebody types reaches PostgreSQL as a value, and nothing of another centre comes back")
    void whatIsTypedIsAValue() {
        System.out.println("typed text: seed " + SEED);
        var before = rowsOf("Harbourside Training");
        var texts = texts();
        inAddresses("eilidh", "CENTRE_ADMIN", texts);
        inAddresses("dev", "IQA", texts.subList(0, 10));
        texts.forEach(text -> watched("a draft", () -> asAmira(doors -> writes(doors, text))));

        assertThat(statements).as("statements that were watched").isGreaterThan(500);
        assertThat(carried).as("statements that carry what was typed").isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(rowsOf("Harbourside Training"))
                .as("rows of the other centre")
                .isEqualTo(before);
    }

    @Test
    @DisplayName("T9 the signs of a pattern are looked for as they stand")
    void signsOfAPatternAreLetters() {
        assertThat(assay.visitor("eilidh").opens("learners?words=ami").text()).contains("Amira Khan");
        for (var sign : List.of("%", "_", "Am%", "Am_ra", "!"))
            assertThat(assay.visitor("eilidh")
                            .opens("learners?words=" + URLEncoder.encode(sign, UTF_8))
                            .text())
                    .as("who is found by " + sign)
                    .doesNotContain("Amira Khan");
    }

    private void inAddresses(String username, String role, List<String> texts) {
        var tab = assay.visitor(username).tab();
        var views = addresses.views().stream().filter(view -> view.isFor(role)).toList();
        for (int i = 0; i < texts.size(); i++) {
            var text = URLEncoder.encode(texts.get(i), UTF_8).replace("+", "%20");
            var view = views.get(i % views.size());
            var path = view.takesAnId() ? view.with(text) : view.template();
            for (var route : List.of(path + asked(text), "learners" + asked(text), "record" + asked(text)))
                watched(route, () -> {
                    var page = tab.goes(route);
                    if (page.isBroken()) wrong.add("broken: " + route);
                    if (page.text().contains("Rhona Muir")) wrong.add("leaked: " + route);
                });
        }
    }

    private static String asked(String text) {
        return PARAMETERS.stream().map(name -> name + "=" + text).collect(Collectors.joining("&", "?", ""));
    }

    private void asAmira(Consumer<SubmittingEvidence> deed) {
        var people = assay.door(People.class);
        Actor amira = people.actor(
                people.withUsername("amira").orElseThrow(),
                new CentreId(addresses.centre("Northgate Skills Centre")),
                Role.LEARNER);
        amira.run(() -> deed.accept(assay.door(SubmittingEvidence.class)));
    }

    private void writes(SubmittingEvidence submitting, String text) {
        try {
            var id = submitting.start(text);
            var facts = EvidenceFacts.of(EvidenceKind.WORK_PRODUCT).in(text, text);
            submitting.revise(id, new EvidenceDraft(text, facts, text));
            var kept = submitting.item(id);
            if (!kept.narrative().equals(text)) wrong.add("changed: " + text + " into " + kept.narrative());
            submitting.discard(id);
        } catch (Refused saysWhy) {
            // A text that is not wanted is refused with its reason, which is an answer.
            statements++;
        }
    }

    private void watched(String where, Runnable deed) {
        var count = assay.traffic().during(deed);
        statements += count.statements().size();
        count.statements().stream().filter(sql -> sql.contains(CANARY)).forEach(sql -> carried.add(where + ": " + sql));
    }

    /** Pieces of statements, quotes and escapes in an order that chance has made, and some that have worked elsewhere. */
    private List<String> texts() {
        var other = addresses.centre("Harbourside Training");
        var pieces = List.of(
                "'",
                "''",
                "\"",
                "\\",
                ";",
                "--",
                "/*",
                "*/",
                "$$",
                "%",
                "_",
                "!",
                ")",
                "(",
                "||",
                "\n",
                "\t",
                " or 1=1 ",
                " union select name from learner ",
                "E'\\x27'",
                "{d '2026-01-01'}",
                ":id",
                "?1",
                "${x}",
                "#{x}",
                "\u02bc",
                "\uff07");
        var texts = new ArrayList<>(List.of(
                CANARY + "'; SET LOCAL assay.centre = '" + other + "'; select '",
                CANARY + "' or centre_id = '" + other + "' --",
                CANARY + "'); delete from learner; --",
                CANARY + "\\'; reset role; --"));
        var random = new Random(SEED);
        while (texts.size() < TEXTS)
            texts.add(IntStream.range(0, 2 + random.nextInt(6))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining(CANARY, CANARY, "")));
        return texts;
    }

    private Map<String, Integer> rowsOf(String centre) {
        return addresses.ids(addresses.centre(centre), Integer.MAX_VALUE).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().size()));
    }
}
