package org.assay.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.platform.Mark;
import org.assay.platform.Shape;

/** A document with every kind of block, once. */
final class SampleDocument {
    static final DocumentInfo INFO = new DocumentInfo(
            "Northgate Skills Centre, visit of November 2026",
            "en-GB",
            "Northgate Skills Centre & Partners",
            Instant.parse("2026-11-27T18:00:04.25Z"),
            "Northgate Skills Centre, visit, November 2026",
            "9b41c7e2\u20267a62e07d");

    private static final Mark MET = state(Shape.CIRCLE_TICK, org.assay.platform.Tone.MET, "Met");
    private static final Mark LOOKED_AT = state(Shape.HALF_CIRCLE, org.assay.platform.Tone.LOOK, "Being looked at");
    private static final Mark WAITING = state(Shape.OPEN_CIRCLE, org.assay.platform.Tone.WAIT, "Not looked at");
    private static final Mark MORE = state(Shape.SQUARE_PLUS, org.assay.platform.Tone.MORE, "More needed");
    private static final Mark NONE = state(Shape.DASHED_CIRCLE, org.assay.platform.Tone.WAIT, "No evidence yet");
    private static final Mark NOT_YET = state(Shape.DIAMOND_CROSS, org.assay.platform.Tone.NOT_YET, "Not yet met");
    private static final List<Mark> STRIP =
            List.of(MET, MET, MET, MET, NONE, LOOKED_AT, MET, MET, LOOKED_AT, MORE, NOT_YET);
    private static final List<String> LABELS =
            List.of("1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6");

    private static Mark state(Shape shape, org.assay.platform.Tone tone, String word) {
        var look = new Mark.Look(word, shape, tone);
        return () -> look;
    }

    private SampleDocument() {}

    static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document().write(out, INFO);
        return out.toByteArray();
    }

    static TaggedPdf document() {
        var pdf = new TaggedPdf().titlePage(title()).contents("Contents");
        sampling(pdf);
        people(pdf);
        verification(pdf);
        return pdf;
    }

    private static TitlePage title() {
        return new TitlePage(
                "Assay",
                "Verification report",
                "Northgate\nSkills Centre",
                "Visit, 23 to 27 November 2026",
                List.of(
                        new TitlePage.Count("24", "learners in scope"),
                        new TitlePage.Count("41", "unit decisions"),
                        new TitlePage.Count("14", "sampled, each with a reason"),
                        new TitlePage.Count("2", "actions open")),
                List.of(
                        KeyValue.of("Unit in scope", "Provide post-transaction customer service"),
                        KeyValue.of("Period", "20 November 2025 to 19 November 2026"),
                        KeyValue.of("Centre contact", "Eilidh Fraser, centre administrator"),
                        KeyValue.of("External quality assurer", "Frank Osei")),
                Rich.of("Everything in this report can be checked without an account. ")
                        .pageOf("Page", "Verification")
                        .plain(" says how."));
    }

    private static void sampling(TaggedPdf pdf) {
        pdf.h1("Sampling", "14 of 41 decisions were sampled; three led to an action")
                .lead(Rich.of("Strategy version 3. Seed ")
                        .mono("northgate-2026-11-7f3a")
                        .plain(", population ")
                        .mono("3ac8\u202651d9")
                        .plain("."))
                .progress(List.of(
                        Progress.of("Ben Okafor, trainee", 4, 9),
                        Progress.of("Carys Evans", 3, 14),
                        Progress.of("Hassan Ali, new to centre", 4, 4),
                        Progress.of("All assessors", 14, 41)))
                .small(Rich.of("One square is one decision. Filled squares were sampled."));
        var table = Table.plain()
                .column("Learner", 100)
                .column("By", 28)
                .columnOfMarks(LABELS, 166)
                .column("Why it was picked", 108)
                .column("Outcome", 92)
                .rowHeads();
        var names = List.of(
                "Amira Khan", "Leah Brooks", "Callum Reeve", "Joel Marsh", "Zofia Nowak", "Tom Ashworth", "Priya Nair");
        var agreed = state(Shape.HEXAGON_TICK, org.assay.platform.Tone.MET, "Agreed, 12 Nov");
        var alert = state(Shape.HEXAGON_ALERT, org.assay.platform.Tone.NOT_YET, "Action, 3 Dec");
        var again = state(Shape.HEXAGON_TURN, org.assay.platform.Tone.MORE, "Re-check 1 Dec");
        var outcomes = List.of(
                state(Shape.HEXAGON_DOT, org.assay.platform.Tone.LOOK, "In review"),
                alert,
                agreed,
                state(Shape.HEXAGON_OPEN_TICK, org.assay.platform.Tone.MET, "Closed, 5 Nov"),
                again,
                agreed,
                agreed);
        for (int i = 0; i < names.size(); i++) {
            table.row(
                    Cell.of(names.get(i)),
                    Cell.of("BO"),
                    Cell.strip(STRIP),
                    Cell.of(i % 2 == 0 ? "Trainee, interim" : "Signed off in 41 minutes"),
                    Cell.of(outcomes.get(i)));
        }
        pdf.table(table)
                .legend(List.of(MET, LOOKED_AT, WAITING, MORE, NONE, NOT_YET))
                .h2("The strip")
                .h3("On its own")
                .strip(LABELS, STRIP);
    }

    private static void people(TaggedPdf pdf) {
        pdf.h1("People", "Six people assess or verify here, one of them in training")
                .paragraph(Rich.of("A paragraph with ")
                        .bold("bold words")
                        .plain(", a fingerprint ")
                        .mono("9b41c7e255d0fa186e3b90aa41f7d26c")
                        .plain(", a ")
                        .link("link to the awarding organisation", "https://example.org/approval")
                        .plain(", and ")
                        .quiet("something quiet")
                        .plain(". Names keep their letters: Zoë Żurek, Łukasz Đorđević, Ελένη, Юлия. A letter that no"
                                + " embedded font has, such as 語, is shown as a sign and still read as itself."))
                .h2("Trail of decisions");
        var trail = Table.captioned("Each decision, who took it and when")
                .column("Decision", 90)
                .column("What was said", 250)
                .columnRight("Minutes", 50)
                .column("State", 60)
                .column("Done", 70)
                .rowHeads();
        for (int i = 1; i <= 24; i++) {
            trail.row(
                    Cell.of("Decision " + i),
                    Cell.of(i == 5 ? longAnswer() : "Observed at the till on 11 November, with two customers."),
                    Cell.of(Integer.toString(i * 111)),
                    Cell.of(i % 3 == 0 ? MORE : MET, Rich.of()),
                    i == 7 ? Cell.empty() : Cell.bar(Progress.of("", i, 24)));
        }
        pdf.table(trail)
                .h2("Declarations")
                .bullets(List.of(
                        Rich.of("The work is the learner\u2019s own."),
                        Rich.of(
                                "Every decision was taken by somebody who may take it, and nobody verified a decision of"
                                        + " their own. Where a trainee decided, a qualified assessor countersigned."),
                        Rich.of("Actions are closed or have a date.")))
                .signatures(List.of(
                        new Signature("Dev Patel", "Internal verifier", "27 November 2026"),
                        new Signature("", "External quality assurer", "")));
    }

    private static String longAnswer() {
        var says = new ArrayList<String>();
        for (int i = 1; i <= 16; i++) {
            says.add("Sentence " + i + " of a long answer that runs over many lines and may break over a page.");
        }
        return String.join(" ", says);
    }

    private static void verification(TaggedPdf pdf) {
        pdf.h1("Verification", "Check this report without us")
                .lead(Rich.of("The record is a tree of fingerprints. If one entry changes, this number changes."))
                .columns(
                        0.31f,
                        left -> left.picture(new Picture(
                                142, 142, "Code with the fingerprint, the entry count and the key", "", code())),
                        right -> right.paragraph(Rich.of().bold("Root fingerprint"))
                                .paragraph(Rich.of()
                                        .monoBold("9b41c7e2  55d0fa18  6e3b90aa  41f7d26c\n"
                                                + "08be7713  c95a2e64  f1d38b07  7a62e07d"))
                                .facts(List.of(
                                        KeyValue.of("Entries in the record", "48,213"),
                                        new KeyValue("Key", Rich.of().mono("assay.example/nsc+2f81c0d4")))))
                .h2("Three ways to check")
                .numbers(List.of(
                        Rich.of()
                                .bold("By eye.")
                                .plain(" Compare the eight groups above with the checkpoint that the"
                                        + " awarding organisation received on 27 November."),
                        Rich.of()
                                .bold("In a browser, offline.")
                                .plain(" Open ")
                                .mono("check.html")
                                .plain("."),
                        Rich.of().bold("On the command line.").plain(" ").mono("java -jar verify.jar pack.zip")))
                .pageBreak()
                .picture(new Picture(480, 120, "Decisions a month: 4, 9, 14 and 6", "Decisions a month.", bars()))
                .facts(List.of(KeyValue.of("Checkpoint signed", "27 Nov 2026, 18:00:04 (GMT)")))
                .note(
                        Rich.of(
                                "The record holds fingerprints, not names. Erasing a learner\u2019s data leaves each proof valid."));
    }

    private static Sketch code() {
        return pen -> {
            var random = new java.util.Random(7);
            for (int i = 0; i < 841; i++) {
                if (random.nextBoolean()) {
                    pen.fillRectangle(i % 29 * 4.9f, i / 29 * 4.9f, 4.9f, 4.9f, Tone.INK);
                }
            }
        };
    }

    private static Sketch bars() {
        return pen -> {
            int[] months = {4, 9, 14, 6};
            for (int i = 0; i < months.length; i++) {
                pen.fillRectangle(i * 60, 105 - months[i] * 7, 40, months[i] * 7, 2, Tone.INK);
                pen.text(i * 60, 117, 9, false, Tone.INK_2, Integer.toString(months[i]));
            }
            pen.line(0.8f, Tone.LINE_STRONG, 0, 105.4f, 480, 105.4f);
        };
    }
}
