package org.assay.enrolment.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.enrolment.EnrolmentLine;
import org.assay.enrolment.EnrolmentMoment;
import org.assay.enrolment.EnrolmentState;
import org.assay.enrolment.LearnerFacts;
import org.assay.enrolment.Uln;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.Specification;
import org.assay.qualification.ui.QualificationNavigation;

/** What is known of one enrolment, as one piece of markup. */
final class LearnerPage {
    private final Specification specification;
    private final Map<PersonId, String> staff;
    private final People people;

    LearnerPage(Specification specification, Map<PersonId, String> staff, People people) {
        this.specification = specification;
        this.staff = staff;
        this.people = people;
    }

    Markup of(EnrolmentLine line, LearnerFacts facts, List<EnrolmentMoment> history) {
        return Markup.of(
                "<div class=\"row\">{}<div class=\"grow\">{}</div></div>{}{}",
                Avatar.large(line.learnerName()),
                PageSentence.of(heading(line), specification.named()),
                facts(line, facts),
                history(history));
    }

    private String heading(EnrolmentLine line) {
        if (line.state() != EnrolmentState.ACTIVE)
            return line.learnerName() + " is " + line.state().word().toLowerCase(Locale.UK);
        if (line.assessor().isEmpty()) return line.learnerName() + " has no assessor yet";
        if (line.registrationNumber().isEmpty() && !specification.centreDevised())
            return line.learnerName() + " is not registered yet";
        return line.learnerName() + " is active, with " + name(line.assessor());
    }

    private Markup facts(EnrolmentLine line, LearnerFacts facts) {
        return Markup.of(
                """
                <section class="card"><h2>Enrolment</h2><dl class="facts"><dt>State</dt><dd>{}</dd>
                <dt>Specification</dt><dd><a router-link href="{}">{}</a></dd>
                <dt>Cohort</dt><dd><a router-link href="{}">{}</a></dd><dt>Started</dt><dd>{}</dd><dt>Planned end</dt><dd>{}</dd>
                <dt>Registration</dt><dd>{}</dd><dt>Assessor</dt><dd>{}</dd><dt>Internal verifier</dt><dd>{}</dd>
                <dt>E-mail address</dt><dd>{}</dd><dt>ULN</dt><dd>{}</dd></dl></section>""",
                StateMark.badge(line.state()),
                QualificationNavigation.specification(line.specification()),
                specification.named(),
                EnrolmentNavigation.cohort(line.cohort()),
                line.cohortName(),
                Spoken.day(line.startedOn()),
                Spoken.day(line.plannedEnd()),
                registration(line),
                name(line.assessor()),
                name(line.iqa()),
                facts.email(),
                facts.uln().map(Uln::value).orElse("Not known"));
    }

    private String registration(EnrolmentLine line) {
        if (specification.centreDevised()) return "None: the unit is centre-devised";
        return line.registrationNumber()
                .map(number -> number
                        + line.registeredOn().map(day -> ", " + Spoken.day(day)).orElse(""))
                .orElse("Not yet");
    }

    private Markup history(List<EnrolmentMoment> history) {
        var names = people.names(history.stream().map(EnrolmentMoment::takenBy).collect(Collectors.toSet()));
        return Markup.of(
                "<section class=\"card\"><h2>What has happened</h2><ol class=\"steps\">{}</ol></section>",
                Markup.each(
                        history,
                        moment -> Markup.of(
                                "<li class=\"done\"><span class=\"c-{}\">{}</span><div><b>{}</b>{}<p>{}, {}</p></div></li>",
                                moment.state().tone().css(),
                                StateMark.svg(moment.state()),
                                moment.state().word(),
                                Markup.paragraphs(moment.reason()),
                                names.getOrDefault(moment.takenBy(), "Somebody no longer here"),
                                Spoken.moment(moment.takenAt()))));
    }

    private String name(Optional<PersonId> person) {
        return person.map(known -> staff.getOrDefault(known, "Somebody no longer here"))
                .orElse("None yet");
    }
}
