package org.assay.home.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assessment.Answers;
import org.assay.assessment.CriterionState;
import org.assay.assessment.SignOffStage;
import org.assay.assessment.UnitSummary;
import org.assay.assessment.Unread;
import org.assay.assessment.ui.AssessmentNavigation;
import org.assay.centre.CentreOffice;
import org.assay.centre.CentreProfile;
import org.assay.enrolment.EnrolmentId;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.ui.EvidenceNavigation;
import org.assay.identity.PersonId;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.Ring;
import org.assay.qualification.Qualification;
import org.assay.qualification.Specification;
import org.springframework.stereotype.Component;

/** What stands beside what is needed: answers not read yet, a ring per unit, what the assessor has, and what is only half written. */
@Component
class LearnerAside {
    static final int SHOWN = 3;

    private final Answers answers;
    private final CentreOffice office;
    private final Clock clock;

    LearnerAside(Answers answers, CentreOffice office, Clock clock) {
        this.answers = answers;
        this.office = office;
        this.clock = clock;
    }

    /** @param underWay drafts, and what waits for an answer */
    Markup of(List<UnitSummary> units, List<EvidenceLine> underWay) {
        var drafts = underWay.stream()
                .filter(line -> line.state() == EvidenceState.DRAFT)
                .toList();
        var waiting = underWay.stream()
                .filter(line -> line.state() != EvidenceState.DRAFT)
                .toList();
        return Markup.join(unread(answers.newest()), rings(units), withAssessor(units, waiting), drafts(drafts));
    }

    /** The newest one in full, and how many more there are. */
    private static Markup unread(Unread unread) {
        if (unread.all() == 0) return Markup.NONE;
        return card(
                unread.all() == 1 ? "An answer to read" : "Answers to read",
                unread.newest().map(LearnerAside::answer).orElse(Markup.NONE),
                Markup.when(
                        unread.all() > 1,
                        Markup.of(
                                "<footer><a router-link href=\"{}\">{} more to read</a></footer>",
                                AssessmentNavigation.feedback(),
                                unread.all() - 1)));
    }

    private static Markup answer(Unread.Newest given) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}: “{}”</span>"
                        + "<span class=\"xs mut\">{}</span></span>{}</a></li>",
                AssessmentNavigation.feedback(),
                Avatar.large(given.assessorName()),
                given.title(),
                Opening.firstName(given.assessorName()),
                Told.beginning(given.words(), 90),
                Told.date(given.at()),
                Icon.of("chevron-right"));
    }

    private static Markup rings(List<UnitSummary> units) {
        var card = new StringBuilder();
        Optional<Specification> above = Optional.empty();
        for (var unit : units) {
            if (!above.equals(Optional.of(unit.specification())))
                card.append(Markup.of("<p class=\"sm mut of\">{}</p>", of(unit.specification())));
            above = Optional.of(unit.specification());
            card.append(ring(unit));
        }
        return Markup.of("<section class=\"card units\"><h2>Your units</h2>{}</section>", new Markup(card.toString()));
    }

    private static String of(Specification specification) {
        return specification
                .qualification()
                .map(Qualification::title)
                .orElse(
                        specification.centreDevised()
                                ? "Centre-devised unit"
                                : specification.awardedBy() + ", single unit");
    }

    private static Markup ring(UnitSummary unit) {
        var states = unit.criteria().stream().map(UnitSummary.Standing::state).toList();
        boolean done = unit.stage() == SignOffStage.CLAIMABLE;
        return Markup.of(
                "<div class=\"unit\"><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span>"
                        + "<span class=\"xs mut\">{}</span></span>{}</a></div>",
                AssessmentNavigation.unit(unit.id()),
                done ? Ring.whole(unit.stage(), 58) : Ring.of(states, 58),
                unit.unit().title(),
                Noun.itemsOf(unit.unit()).inFigures(states.size()),
                standing(unit),
                Icon.of("chevron-right"));
    }

    /** "7 met, 2 being looked at", or the stage once it is signed off. */
    private static String standing(UnitSummary unit) {
        if (unit.stage() != SignOffStage.IN_PROGRESS)
            return unit.stage().wordForLearner(unit.specification().centreDevised());
        var parts = new ArrayList<String>();
        for (var state : List.of(
                CriterionState.MET,
                CriterionState.BEING_LOOKED_AT,
                CriterionState.NOT_LOOKED_AT,
                CriterionState.MORE_NEEDED,
                CriterionState.NOT_YET_MET)) {
            int count = unit.count(state);
            if (count > 0) parts.add(count + " " + state.word().toLowerCase(Locale.UK));
        }
        return parts.isEmpty() ? "Nothing added yet" : String.join(", ", parts);
    }

    private Markup withAssessor(List<UnitSummary> units, List<EvidenceLine> waiting) {
        if (waiting.isEmpty()) return Markup.NONE;
        var names = office.staffNames();
        var profile = office.profile();
        var assessors = new HashMap<EnrolmentId, PersonId>();
        for (var unit : units)
            unit.enrolment()
                    .assessor()
                    .ifPresent(person -> assessors.put(unit.enrolment().id(), person));
        return card(
                "With your assessor",
                Markup.each(
                        waiting.stream().limit(SHOWN).toList(),
                        line -> waits(line, assessor(line, assessors, names), profile)),
                Markup.when(
                        waiting.size() > SHOWN,
                        Markup.of(
                                "<footer><a router-link href=\"{}\">See all that is with them</a></footer>",
                                EvidenceNavigation.mine())));
    }

    private static String assessor(
            EvidenceLine line, Map<EnrolmentId, PersonId> assessors, Map<PersonId, String> names) {
        return line.putForward().stream()
                .map(one -> assessors.get(one.enrolment()))
                .filter(Objects::nonNull)
                .map(person -> names.getOrDefault(person, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("Your assessor");
    }

    private Markup waits(EvidenceLine line, String assessor, CentreProfile profile) {
        return Markup.of(
                "<li><a router-link href=\"{}\">{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span>"
                        + "<span class=\"sm mut\">{}</span></span></a></li>",
                EvidenceNavigation.item(line.id()),
                Avatar.large(assessor),
                line.title(),
                line.state() == EvidenceState.IN_ASSESSMENT
                        ? assessor + " is looking at it now."
                        : assessor + " has not looked at it yet.",
                due(line, profile));
    }

    private String due(EvidenceLine line, CentreProfile profile) {
        var submitted = line.submittedAt();
        if (submitted == null) return "";
        var due = profile.due(Told.dayOf(submitted));
        return due.isBefore(LocalDate.now(clock))
                ? "Feedback was due on " + Told.day(due) + "."
                : "Feedback by " + Told.day(due) + ".";
    }

    private static Markup drafts(List<EvidenceLine> drafts) {
        if (drafts.isEmpty()) return Markup.NONE;
        return card(
                "Not sent yet",
                Markup.each(
                        drafts.stream().limit(SHOWN).toList(),
                        line -> Markup.of(
                                "<li><a router-link href=\"{}\"><span class=\"grow\"><b>{}</b><span class=\"sm mut\">A draft, last saved on {}."
                                        + " Only you see it.</span></span>{}</a></li>",
                                EvidenceNavigation.item(line.id()),
                                line.title().isBlank() ? "Without a title" : line.title(),
                                Told.date(line.savedAt()),
                                Icon.of("chevron-right"))),
                Markup.when(
                        drafts.size() > SHOWN,
                        Markup.of(
                                "<footer><a router-link href=\"{}\">See all drafts</a></footer>",
                                EvidenceNavigation.mine())));
    }

    static Markup card(String title, Markup rows, Markup foot) {
        return Markup.of(
                "<section class=\"card beside\"><h2>{}</h2><ul class=\"rows\">{}</ul>{}</section>", title, rows, foot);
    }
}
