package org.assay.assessment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.CriterionLine;
import org.assay.assessment.JudgementLine;
import org.assay.assessment.UnitSheet;
import org.assay.evidence.EvidenceLine;
import org.assay.platform.widgets.CriteriaStrip;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.ui.QualificationNavigation;

/** Criterion by evidence, with the place to look and every decision: what assessors and verifiers open first. */
final class TrackingSheet {
    /** What a provisional MET waits for. */
    private static final String PROVISIONAL = "Provisional until it is countersigned";

    private static final String CORRECT = "correct:";

    private final UnitSheet sheet;
    private final boolean correctable;

    /** @param correctable offers {@code data-act="correct:7"} on decisions that nothing was built on yet */
    TrackingSheet(UnitSheet sheet, boolean correctable) {
        this.sheet = sheet;
        this.correctable = correctable;
    }

    /** The decision that a press asks to correct. */
    Optional<JudgementLine> toCorrect(String act) {
        return sheet.criteria().stream()
                .flatMap(line -> line.judgements().stream())
                .filter(one -> act.equals(CORRECT + one.seq()))
                .findFirst();
    }

    Markup strip() {
        return CriteriaStrip.withLegend(
                "Criteria of " + sheet.unit().title(),
                sheet.criteria().stream()
                        .map(line -> CriteriaStrip.Item.to(
                                line.criterion().ref().value(),
                                line.state(),
                                "unit/" + sheet.id().value() + "#" + anchor(line)))
                        .toList());
    }

    Markup table() {
        return Markup.of("""
                <div class="tablewrap"><table class="table stack tracking"><caption>Evidence tracking sheet</caption>
                <thead><tr><th scope="col">Criterion</th><th scope="col">Evidence</th><th scope="col">Where</th>
                <th scope="col">Decision</th><th scope="col">By, when</th></tr></thead>{}</table></div>""", Markup.each(sheet.criteria(), this::group));
    }

    static String anchor(CriterionLine line) {
        return line.criterion().anchor();
    }

    private Markup group(CriterionLine line) {
        var rows = new ArrayList<Markup>();
        for (var item : line.evidence()) rows.add(row(line, item));
        if (rows.isEmpty()) rows.add(Markup.of("<td class=\"mut\" colspan=\"4\">No evidence yet</td>"));
        return Markup.of(
                "<tbody id=\"{}\"><tr><th scope=\"rowgroup\" rowspan=\"{}\">{}</th>{}</tr>{}</tbody>",
                anchor(line),
                rows.size(),
                head(line),
                rows.getFirst(),
                Markup.each(rows.subList(1, rows.size()), row -> Markup.of("<tr>{}</tr>", row)));
    }

    private Markup head(CriterionLine line) {
        return Markup.of(
                "<a router-link href=\"{}\"><span class=\"ref\">{}</span><span>{}</span></a><small>{}</small>{}",
                QualificationNavigation.criterion(
                        sheet.specification().key(), line.criterion().ref()),
                line.criterion().ref(),
                line.criterion().shortTitle(),
                StateMark.state(line.state()),
                Markup.when(line.provisional(), Markup.of("<span class=\"provisional\">{}</span>", PROVISIONAL)));
    }

    private Markup row(CriterionLine line, EvidenceLine item) {
        var made = line.judgements().stream()
                .filter(judgement -> judgement.evidence().equals(item.id()))
                .toList()
                .reversed();
        return Markup.of(
                "<td data-label=\"Evidence\"><span><a router-link href=\"{}\">{}</a><small>{}</small></span></td><td data-label=\"Where\">{}</td>{}",
                EvidenceLink.to(item),
                item.title(),
                facts(item),
                where(line, item),
                made.isEmpty() ? undecided(item) : decided(item, made));
    }

    private static Markup undecided(EvidenceLine item) {
        return Markup.of(
                "<td data-label=\"Decision\">{}</td><td data-label=\"By, when\">{}</td>",
                StateMark.state(item.state()),
                item.submittedAt() == null
                        ? ""
                        : Markup.of("Submitted<small>{}</small>", When.brief(item.submittedAt())));
    }

    private Markup decided(EvidenceLine item, List<JudgementLine> made) {
        return Markup.of(
                "<td data-label=\"Decision\"><ul>{}</ul></td><td data-label=\"By, when\"><ul>{}</ul></td>",
                Markup.each(made, one -> decision(item, one, one == made.getFirst())),
                Markup.each(
                        made,
                        one -> Markup.of(
                                "<li>{}{}<small>{}</small></li>",
                                one.byName(),
                                one.trainee() ? " (trainee)" : "",
                                When.brief(one.at()))));
    }

    private Markup decision(EvidenceLine item, JudgementLine one, boolean latest) {
        return Markup.of(
                "<li>{}{}{}{}{}</li>",
                StateMark.state(one.verdict()),
                Markup.when(
                        one.evidenceVersion() != item.version(),
                        Markup.of(" <span class=\"mut\">version {}</span>", one.evidenceVersion())),
                one.comment().map(words -> Markup.of("<p>{}</p>", words)),
                one.correction().map(why -> Markup.of("<p>Corrected: {}</p>", why)),
                Markup.when(
                        correctable && latest && one.evidenceVersion() == item.version(),
                        Markup.of(
                                "<button type=\"button\" class=\"link noprint\" data-act=\"{}{}\">Correct<span class=\"vh\"> the decision on {} by {}</span></button>",
                                CORRECT,
                                one.seq(),
                                one.criterion(),
                                item.title())));
    }

    private static String where(CriterionLine line, EvidenceLine item) {
        return item.putForward().stream()
                .filter(one -> one.criterion().equals(line.criterion().ref()))
                .map(one -> one.locator().strip())
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("Whole item");
    }

    private static String facts(EvidenceLine item) {
        var facts = item.facts();
        return Stream.of(
                        facts.kind().word(),
                        facts.happenedOn() == null ? null : When.brief(facts.happenedOn()),
                        said(facts.planning().word()),
                        item.version() > 1 ? "version " + item.version() : null,
                        item.files() == 0 ? null : item.files() == 1 ? "1 file" : item.files() + " files")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @org.jspecify.annotations.Nullable String said(String word) {
        return word.equals("Not said") ? null : word.toLowerCase(Locale.UK);
    }
}
