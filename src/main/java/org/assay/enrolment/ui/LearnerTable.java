package org.assay.enrolment.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.enrolment.EnrolmentLine;
import org.assay.identity.InvitationLine;
import org.assay.identity.PersonId;
import org.assay.identity.ui.InvitationMark;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.jspecify.annotations.Nullable;

/** A page of learners as one table; on a phone each row is a card. */
final class LearnerTable {
    static final String CHOOSE = "choose:";

    private final QualificationCatalogue catalogue;
    private final Map<PersonId, String> names;
    private final boolean choosing;

    /**
     * @param names of staff
     * @param choosing whether rows can be chosen
     */
    LearnerTable(QualificationCatalogue catalogue, Map<PersonId, String> names, boolean choosing) {
        this.catalogue = catalogue;
        this.names = names;
        this.choosing = choosing;
    }

    /** @param invited how far those have come who were asked in, by person */
    Markup of(List<EnrolmentLine> lines, Map<PersonId, InvitationLine> invited, long all, LearnersAddress address) {
        if (lines.isEmpty())
            return address.narrows() || address.page() > 1
                    ? EmptyState.of(
                            "No learner fits what you asked for",
                            "Change the filter, or show everybody.",
                            "Show everybody",
                            EnrolmentNavigation.learners())
                    : EmptyState.of(
                            "No learner is enrolled yet",
                            "Enter one, or bring a file.",
                            "Bring a file",
                            EnrolmentNavigation.imports());
        return Markup.of(
                """
                <div class="tablewrap"><table class="table stack learners"><caption class="vh">Learners, by name</caption>
                <thead><tr>{}<th scope="col">Learner</th><th scope="col">State</th><th scope="col">Specification and cohort</th>
                <th scope="col">Assessor and verifier</th><th scope="col">Registration</th></tr></thead>
                <tbody>{}</tbody></table>{}</div>""",
                Markup.when(choosing, Markup.of("<th scope=\"col\"><span class=\"vh\">Choose</span></th>")),
                Markup.each(lines, line -> row(line, invited.get(line.person()))),
                pager(lines.size(), all, address));
    }

    private Markup row(EnrolmentLine line, @Nullable InvitationLine invited) {
        return Markup.of(
                """
                <tr>{}<th scope="row"><a router-link href="{}">{}</a></th><td data-label="State"><span>{}{}</span></td>
                <td data-label="On"><span>{}<span class="under">{}</span></span></td>
                <td data-label="With"><span>{}<span class="under">{}</span></span></td>
                <td data-label="Registered"><span>{}</span></td></tr>""",
                Markup.when(
                        choosing,
                        Markup.of(
                                "<td class=\"choose\"><label><input type=\"checkbox\" data-act=\"{}\"><span class=\"vh\">Choose {}</span></label></td>",
                                CHOOSE + line.id().value(),
                                line.learnerName())),
                EnrolmentNavigation.learner(line.id()),
                line.learnerName(),
                StateMark.badge(line.state()),
                Markup.when(invited != null, Markup.of("<span class=\"under\">{}</span>", InvitationMark.of(invited))),
                specification(line),
                line.cohortName(),
                name(line.assessor(), "No assessor yet"),
                name(line.iqa(), ""),
                registration(line));
    }

    private String specification(EnrolmentLine line) {
        return catalogue
                .find(line.specification())
                .map(Specification::named)
                .orElse(line.specification().value());
    }

    private String name(Optional<PersonId> person, String none) {
        return person.map(known -> names.getOrDefault(known, "Somebody no longer here"))
                .orElse(none);
    }

    private Markup registration(EnrolmentLine line) {
        return line.registrationNumber()
                .map(number -> Markup.of(
                        "{}<span class=\"under\">{}</span>",
                        number,
                        line.registeredOn().map(Spoken::day)))
                .orElseGet(() -> Markup.text(
                        catalogue
                                        .find(line.specification())
                                        .filter(Specification::centreDevised)
                                        .isPresent()
                                ? "None needed"
                                : "Not yet"));
    }

    private static Markup pager(int shown, long all, LearnersAddress address) {
        int from = address.offset() + 1;
        boolean more = address.offset() + shown < all;
        return Markup.of(
                "<nav class=\"pager\" aria-label=\"Pages\"><span>{} to {} of {}</span><span class=\"deeds\">{}{}</span></nav>",
                from,
                address.offset() + shown,
                all,
                Markup.when(
                        address.page() > 1,
                        Markup.of(
                                "<a router-link href=\"{}\">Earlier</a>",
                                address.at(address.page() - 1).href())),
                Markup.when(
                        more,
                        Markup.of(
                                "<a router-link href=\"{}\">Later</a>",
                                address.at(address.page() + 1).href())));
    }
}
