package org.assay.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.assay.enrolment.ImportingLearners;
import org.assay.identity.Actor;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.RefusalCard;

/** Where a file is brought, with what it must have; a file that cannot be read says why, and where. */
class BringFile extends Div {
    private static final int MOST_BYTES = 5_000_000;

    private final transient ImportingLearners importing;
    private final RawHtml refusal;

    BringFile(ImportingLearners importing, RawHtml refusal) {
        this.importing = importing;
        this.refusal = refusal;
        addClassNames("card", "stacked");
        add(new H2("Bring a file"), new RawHtml(Markup.of("""
                <p class="sm">A CSV file of at most 5,000 rows. Its first row names the columns.</p>
                <p class="sm"><b>Needed</b>: First name, Surname, Email, Cohort.</p>
                <p class="sm"><b>May be left out</b>: ULN, Start date, Registration number, Registration date.</p>""")), upload(), template());
    }

    private Upload upload() {
        // A transfer is received outside the page's own requests: who acts is carried over by hand.
        var actor = Actor.current();
        var upload =
                new Upload(UploadHandler.inMemory((file, bytes) -> actor.run(() -> stage(file.fileName(), bytes))));
        var choose = new Button("Choose a CSV file");
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(rejected -> refusal.show(
                RefusalCard.alert("The file was not taken. Bring one CSV file of at most 5 MB at a time.", List.of())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void stage(String name, byte[] bytes) {
        try {
            var run = importing.stage(name, bytes);
            getUI().ifPresent(ui -> ui.navigate(EnrolmentNavigation.imported(run)));
        } catch (Refused refused) {
            refusal.show(RefusalCard.alert(
                    refused.refusal().sentence(), refused.refusal().details()));
        }
    }

    private Anchor template() {
        byte[] bytes = importing.template();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), "learners.csv", "text/csv;charset=utf-8", bytes.length)),
                "An empty file with these columns");
    }
}
