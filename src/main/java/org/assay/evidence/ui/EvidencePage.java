package org.assay.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceLine;
import org.assay.evidence.EvidenceState;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.SubmittingEvidence;
import org.assay.identity.Actor;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.ReasonDialog;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;
import org.assay.qualification.QualificationCatalogue;

/** A version to read: the viewer, and beside it what it is put forward for, its versions, and what its learner can do next. */
final class EvidencePage extends Div {
    private final SubmittingEvidence submitting;
    private final QualificationCatalogue catalogue;
    private final EvidenceItem item;

    EvidencePage(
            SubmittingEvidence submitting,
            EvidenceTexts texts,
            QualificationCatalogue catalogue,
            EvidenceItem item,
            String learner) {
        this.catalogue = catalogue;
        this.submitting = submitting;
        this.item = item;
        addClassName("evidence-page");
        var viewer = new EvidenceViewer(texts);
        viewer.show(item, learner);
        var aside = new Aside(new RawHtml(facts()));
        aside.getElement().setAttribute("aria-label", "About this evidence");
        if (Actor.current().is(Role.LEARNER)
                && item.isLatest()
                && item.recordedBy().isEmpty()) offer(aside);
        add(viewer, aside);
    }

    private Markup facts() {
        List<EvidenceLine> versions = item.latest() > 1 ? submitting.versions(item.id()) : List.of();
        return Markup.of(
                "<div class=\"col\"><p>{}</p>{}<section class=\"card flush\"><header><h2>Put forward for</h2></header><ul class=\"chosen-criteria\">{}</ul></section>{}</div>",
                StateMark.badge(item.state()),
                item.withdrawnBecause().map(why -> Markup.of("<p class=\"quote\">{}</p>", why)),
                Markup.each(
                        item.putForward(),
                        one -> Markup.of(
                                "<li><b class=\"ref\">{}</b> {}{}{}</li>",
                                one.criterion(),
                                catalogue.criterion(one.unit(), one.criterion()).shortTitle(),
                                Markup.when(!one.note().isBlank(), Markup.of("<p>“{}”</p>", one.note())),
                                Markup.when(
                                        !one.locator().isBlank(),
                                        Markup.of("<p class=\"xs mut\">Look at {}</p>", one.locator())))),
                Markup.when(
                        versions.size() > 1,
                        Markup.of(
                                "<section class=\"card flush\"><header><h2>Versions</h2></header><ul class=\"rows\">{}</ul></section>",
                                Markup.each(versions, this::version))));
    }

    private Markup version(EvidenceLine line) {
        return Markup.of(
                "<li><a href=\"{}\"{}><span class=\"grow\"><b>Version {}</b><span class=\"xs mut\">{}</span></span>{}</a></li>",
                EvidenceNavigation.item(line.id(), line.version()),
                new Markup(line.version() == item.version() ? " aria-current=\"page\"" : ""),
                line.version(),
                Said.moment(line.savedAt()),
                StateMark.state(line.state()));
    }

    private void offer(Aside aside) {
        if (item.state() == EvidenceState.SUBMITTED) {
            aside.add(new Button(
                    "Withdraw",
                    press -> new ReasonDialog(
                                    "Withdraw this evidence?",
                                    "Your assessor does not see it any more. You can change it and submit it again.",
                                    "Withdraw it")
                            .ask(this::withdraw)));
        } else if (!item.state().waiting()) {
            var answer = new Button("Answer with a new version", Icon.component("pencil"), press -> answer());
            answer.addThemeVariants(ButtonVariant.PRIMARY);
            aside.add(answer);
        }
    }

    private void withdraw(String reason) {
        try {
            submitting.withdraw(item.id(), reason);
            Toast.done("Withdrawn.", "Change it and submit it again when it is right.");
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (Refused refused) {
            Toast.failed("Not withdrawn.", refused.refusal().sentence());
        }
    }

    private void answer() {
        try {
            submitting.answerWithNewVersion(item.id());
            UI.getCurrent().navigate(EvidenceNavigation.item(item.id()));
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (Refused refused) {
            Toast.failed("No new version yet.", refused.refusal().sentence());
        }
    }
}
