package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.assay.enrolment.DateOrder;
import org.assay.enrolment.ImportId;
import org.assay.enrolment.ImportLine;
import org.assay.enrolment.ImportStage;
import org.assay.enrolment.ImportingLearners;
import org.assay.enrolment.RowProblem;
import org.assay.enrolment.StagedImport;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;
import org.assay.platform.widgets.Toast;

/** One file: what is ready, what is wrong by what repairs it, and the deeds that settle it. */
@Route(EnrolmentNavigation.IMPORT)
@StyleSheet("context://assay/enrolment.css")
@RolesAllowed("CENTRE_ADMIN")
class ImportView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    private final ImportingLearners importing;
    private String title = "Import";

    ImportView(ImportingLearners importing) {
        this.importing = importing;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        open(read(id));
    }

    private void open(ImportId id) {
        var staged = importing.staged(id);
        title = staged.line().fileName();
        var column = new Div(new RawHtml(ImportPage.head(staged)));
        column.addClassName("col");
        var refusal = new RawHtml().classed("slot");
        column.add(refusal);
        boolean first = true;
        for (var group : staged.groups()) {
            if (group.kind() == RowProblem.Kind.DATE_ORDER && staged.line().stage() == ImportStage.STAGED)
                column.add(new DateOrderChoice(group, order -> choose(id, order)));
            column.add(new RawHtml(ImportPage.group(group, first)));
            first = false;
        }
        removeAll();
        add(column, aside(staged, refusal));
    }

    private Aside aside(StagedImport staged, RawHtml refusal) {
        var line = staged.line();
        var sums = new Div(new RawHtml(ImportPage.sums(line)));
        sums.addClassNames("card", "stacked");
        if (line.stage() == ImportStage.STAGED && line.ready() > 0) sums.add(accept(line, refusal));
        if (line.stage() == ImportStage.ACCEPTED) sums.add(undo(line, refusal));
        var aside = new Aside(sums);
        if (line.refused() > 0) aside.add(refusedRows(line));
        aside.add(new RawHtml(ImportPage.columns(staged)));
        return aside;
    }

    private Button accept(ImportLine line, RawHtml refusal) {
        var deed = new Button(
                "Accept " + Spoken.count(line.ready(), "row", "rows"),
                press -> attempt(refusal, () -> {
                    var now = importing.accept(line.id());
                    Toast.done(
                            Spoken.opening(now.learners(), "learner", "learners") + " added.",
                            Spoken.count(now.enrolments(), "enrolment", "enrolments") + " in all.");
                    open(line.id());
                }));
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        deed.setDisableOnClick(true);
        deed.addClickListener(press -> deed.setEnabled(true));
        deed.setWidthFull();
        return deed;
    }

    private Button undo(ImportLine line, RawHtml refusal) {
        var deed = new Button(
                "Undo the whole run",
                press -> new TakeBack(
                                line,
                                () -> attempt(refusal, () -> {
                                    importing.undo(line.id());
                                    Toast.done("The run is undone.", "The file can be brought again.");
                                    open(line.id());
                                }))
                        .open());
        deed.setWidthFull();
        return deed;
    }

    private Div refusedRows(ImportLine line) {
        var card = new Div(new RawHtml(ImportPage.ratherFixTheFile(line)));
        card.addClassNames("card", "stacked");
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = importing.refusedRows(line.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "to mend " + line.fileName().replaceAll("(?i)\\.(csv|txt)$", "") + ".csv",
                            "text/csv;charset=utf-8",
                            bytes.length);
                }),
                Spoken.count(line.refused(), "refused row (CSV)", "refused rows (CSV)"));
        link.addClassName("btn");
        card.add(link);
        return card;
    }

    private void choose(ImportId id, DateOrder order) {
        importing.chooseDates(id, order);
        open(id);
    }

    private void attempt(RawHtml refusal, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            refusal.show(RefusalCard.alert(
                    refused.refusal().sentence(), refused.refusal().details()));
        }
    }

    private static ImportId read(String id) {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("No such import.");
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Imports", EnrolmentNavigation.imports()), Crumb.here(title));
    }
}
