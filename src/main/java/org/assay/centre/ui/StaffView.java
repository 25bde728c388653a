package org.assay.centre.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.centre.CentreOffice;
import org.assay.centre.StaffLine;
import org.assay.centre.Standing;
import org.assay.identity.InvitationLine;
import org.assay.identity.Inviting;
import org.assay.identity.Role;
import org.assay.identity.ui.InvitationMark;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Avatar;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.jspecify.annotations.Nullable;

/** Everybody who works at the centre: standing, and what they may assess. */
@Route(CentreNavigation.STAFF)
@PageTitle("Staff · Assay")
@Menu(title = "Staff", order = 60, icon = "users")
@StyleSheet("context://assay/centre.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class StaffView extends Div {
    private final CentreOffice office;
    private final Inviting inviting;
    private final QualificationCatalogue catalogue;
    private final Clock clock;
    private final RawHtml list = new RawHtml().classed("col");

    StaffView(CentreOffice office, QualificationCatalogue catalogue, Inviting inviting, Clock clock) {
        this.inviting = inviting;
        this.office = office;
        this.catalogue = catalogue;
        this.clock = clock;
        addClassName("page");
        add(list);
        if (office.administering().isEmpty()) add(new Aside(new AppointForm(office, catalogue, this::show)));
        else addClassName("one");
        show();
    }

    private void show() {
        var staff = office.staff();
        list.show(Markup.of("<div>{}</div>", PageSentence.of(heading(staff), second(staff)))
                .and(table(staff)));
    }

    private String heading(List<StaffLine> staff) {
        if (staff.isEmpty()) return "No member of staff is entered yet";
        var late = staff.stream().filter(this::late).toList();
        if (!late.isEmpty())
            return late.size() == 1
                    ? late.getFirst().name() + " is past the date to qualify by"
                    : Spoken.opening(late.size(), "trainee is", "trainees are") + " past the date to qualify by";
        long trainees =
                staff.stream().filter(one -> one.standing() == Standing.TRAINEE).count();
        return trainees == 0
                ? "Every member of staff is qualified"
                : Spoken.opening(trainees, "trainee is", "trainees are") + " working towards the award";
    }

    private static String second(List<StaffLine> staff) {
        long assessors = staff.stream()
                .filter(one -> one.roles().contains(Role.ASSESSOR))
                .count();
        return Spoken.count(staff.size(), "member", "members") + " of staff, "
                + Spoken.count(assessors, "assessor", "assessors") + ".";
    }

    private Markup table(List<StaffLine> staff) {
        if (staff.isEmpty())
            return EmptyState.of("No member of staff is entered yet", "Enter assessors and internal verifiers first.");
        var invited = inviting.of(staff.stream().map(StaffLine::person).toList());
        return Markup.of("""
                <div class="tablewrap"><table class="table stack staff"><caption class="vh">Staff, by name</caption>
                <thead><tr><th scope="col">Name</th><th scope="col">Standing</th><th scope="col">May assess</th></tr></thead>
                <tbody>{}</tbody></table></div>""", Markup.each(staff, member -> row(member, invited.get(member.person()))));
    }

    private Markup row(StaffLine member, @Nullable InvitationLine invited) {
        return Markup.of(
                """
                <tr><th scope="row"><span class="person-line">{}<span><a router-link href="{}">{}</a><span class="under">{}</span>{}</span></span></th>
                <td data-label="Standing"><span>{}<span class="under">{}</span></span></td>
                <td data-label="May assess"><span>{}</span></td></tr>""",
                Avatar.of(member.name()),
                CentreNavigation.staffMember(member.person()),
                member.name(),
                member.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", ")),
                InvitationMark.of(invited),
                StateMark.badge(member.standing()),
                target(member),
                member.mayAssess().isEmpty()
                        ? Markup.text("Nothing")
                        : member.mayAssess().size() == catalogue.all().size()
                                ? Markup.text("All " + member.mayAssess().size() + " specifications in the catalogue")
                                : Markup.each(
                                        member.mayAssess().stream().sorted().toList(),
                                        key -> Markup.of(
                                                "<span class=\"block\">{}</span>",
                                                catalogue
                                                        .find(key)
                                                        .map(Specification::named)
                                                        .orElse(key.value()))));
    }

    private String target(StaffLine member) {
        if (member.standing() != Standing.TRAINEE) return "";
        return member.targetDate()
                .map(day -> (late(member) ? "was to qualify by " : "to qualify by ") + Spoken.day(day))
                .orElse("no date to qualify by yet");
    }

    private boolean late(StaffLine member) {
        return member.standing() == Standing.TRAINEE
                && member.targetDate()
                        .filter(day -> day.isBefore(LocalDate.now(clock)))
                        .isPresent();
    }
}
