package org.assay.home.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.verification.ExternalVerification;
import org.assay.verification.VisitLine;
import org.assay.verification.ui.VerificationNavigation;
import org.springframework.stereotype.Component;

/** The external quality assurer's: the visit, its days, the way into its room and to the report; outside its days, which they are. */
@Component
class VisitorHome implements RoleHome {
    private final ExternalVerification visits;
    private final Clock clock;

    VisitorHome(ExternalVerification visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.EQA;
    }

    @Override
    public Markup shown() {
        try {
            return open(visits.currentVisit());
        } catch (Refused closed) {
            return Markup.of(
                    "<div class=\"col\">{}<div class=\"card\">{}</div></div>",
                    Opening.of(clock, closed.refusal().sentence()),
                    EmptyState.of(
                            "A visit opens and closes by itself.",
                            "Within its days you see the learners of your awarding organisation and take the report away."));
        }
    }

    private Markup open(VisitLine visit) {
        return Markup.of(
                "<div class=\"col\">{}{}</div><aside aria-label=\"What is kept\">{}</aside>",
                Opening.of(
                        clock,
                        "Your visit to " + Actor.current().centreName() + " is open " + until(visit.closes()) + ".",
                        Opening.deed("Enter the visit room", VerificationNavigation.visit()),
                        Opening.download("Take the report (PDF)", VerificationNavigation.report())),
                facts(visit),
                kept());
    }

    /** "today and tomorrow" is how a window is felt; the day itself stands in the facts. */
    private String until(LocalDate last) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        return days == 0 ? "until tonight" : days == 1 ? "until tomorrow" : "until " + Told.day(last);
    }

    private static Markup facts(VisitLine visit) {
        return Markup.of(
                "<section class=\"card\"><h2>This visit</h2><dl class=\"facts\"><dt>Awarding organisation</dt><dd>{}</dd><dt>From</dt><dd>{}</dd>"
                        + "<dt>Until</dt><dd>{}, included</dd>{}<dt>Opened by</dt><dd>{}, {}</dd></dl></section>",
                visit.awardingOrganisation(),
                Told.date(visit.opens()),
                Told.date(visit.closes()),
                Markup.when(!visit.scope().isBlank(), Markup.of("<dt>What it is about</dt><dd>{}</dd>", visit.scope())),
                visit.openedByName(),
                Told.date(visit.openedAt()));
    }

    private static Markup kept() {
        return Markup.of(
                "<section class=\"card beside\"><h2>What you can do here</h2><ul class=\"rows\">{}{}</ul></section>",
                line("eye", "Read everything in scope", "Each page you open is recorded."),
                line(
                        "file-check",
                        "Take the report with you",
                        "Its last page carries the centre’s record, so that you can check it later."));
    }

    private static Markup line(String icon, String what, String why) {
        return Markup.of(
                "<li>{}<span class=\"grow\"><b>{}</b><span class=\"sm mut\">{}</span></span></li>",
                Icon.of(icon, 20),
                what,
                why);
    }
}
