package org.assay.evidence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.UUID;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.FileId;
import org.assay.evidence.Keeping;
import org.assay.evidence.ScanState;
import org.assay.evidence.SubmittingEvidence;
import org.assay.platform.Mark;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Icon;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.StateMark;
import org.assay.platform.widgets.Toast;

/**
 * The files of a draft: five ways to add one, those on their way, and those that are safe, each with its receipt. A script of our own
 * sends them past the session and tells when one has arrived; the list of those on their way is that script's alone.
 */
final class FilesPanel extends Div {
    private static final Markup CAPTURE = Markup.of(
            """
            <div class="capture" role="group" aria-label="Add">
            <label>{}Photo<input type="file" accept="image/*" capture="environment" multiple></label>
            <label>{}Video<input type="file" accept="video/*" capture="environment"></label>
            <label>{}Audio<input type="file" accept="audio/*" capture="user"></label>
            <label>{}File<input type="file" multiple></label>
            <button type="button" data-act="write">{}Write</button></div>\
            """,
            Icon.of("camera", 20),
            Icon.of("video", 20),
            Icon.of("mic", 20),
            Icon.of("file-up", 20),
            Icon.of("pencil", 20));

    private final SubmittingEvidence submitting;
    private final RawHtml safe = new RawHtml();
    private EvidenceItem item;

    FilesPanel(SubmittingEvidence submitting, EvidenceItem item, SerializableRunnable write) {
        this.submitting = submitting;
        this.item = item;
        addClassName("col");
        setId("files");
        getStyle().set("gap", "16px");
        var place = submitting.uploadPlace(item.id());
        getElement().setAttribute("data-upload-path", place.path());
        getElement().setAttribute("data-upload-max", Long.toString(place.maxSize()));
        var capture = new RawHtml(CAPTURE);
        capture.onAct(act -> write.run());
        var arriving = new RawHtml(new Markup("<ul data-arriving aria-label=\"Files on their way\"></ul>"));
        arriving.getStyle().set("display", "contents");
        safe.getStyle().set("display", "contents");
        safe.onAct(this::remove);
        var files = new Div(arriving, safe);
        files.addClassName("files");
        add(capture, files);
        getElement().addEventListener("assay-arrived", event -> refresh());
        list();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://assay/upload.js");
    }

    private void refresh() {
        item = submitting.item(item.id());
        list();
    }

    private void remove(String act) {
        try {
            submitting.removeFile(item.id(), new FileId(UUID.fromString(act)));
            refresh();
        } catch (Refused refused) {
            Toast.failed("The file is still there.", refused.refusal().sentence());
        }
    }

    private void list() {
        safe.show(Markup.of("<ul aria-label=\"Files\">{}</ul>", Markup.each(item.files(), FilesPanel::row)));
    }

    /** "Safe" says that it has arrived; what the virus scan says of it stands below its name. */
    private static Markup scanned(EvidenceFile file) {
        if (file.kept() != Keeping.KEPT)
            return Markup.of(
                    "<p class=\"xs\" role=\"alert\">{}. {} Where you still have it, take this one out and add it"
                            + " again.</p>",
                    file.kept().word(),
                    file.kept().sentence());
        return switch (file.scan()) {
            case REJECTED ->
                Markup.of("<p class=\"xs\" role=\"alert\">The virus scan found something harmful in it, so nobody can"
                        + " open it. Take it out, check the device it came from, and add a clean copy.</p>");
            case QUARANTINED, NOT_SCANNED, TOO_LARGE, CLEAN ->
                Markup.of("<p class=\"xs\">{}</p>", StateMark.state(file.scan()));
        };
    }

    private static Mark mark(EvidenceFile file) {
        return file.kept() == Keeping.KEPT && file.scan() == ScanState.REJECTED ? file.scan() : file.kept();
    }

    private static Markup row(EvidenceFile file) {
        return Markup.of(
                """
                <li><span class="tile">{}</span><div class="grow"><b>{}</b><p class="xs mut">{}, {}</p>{}</div>
                <span class="state c-{}" title="{} bytes, arrived {}, SHA-256 {}">{}{}</span>
                <button type="button" class="btn sm ghost" data-act="{}" aria-label="Take out {}">{}</button></li>\
                """,
                Icon.of(Said.icon(file.type()), 20),
                Said.withoutEnd(file.name()),
                Said.file(file),
                Said.time(file.receivedAt()),
                scanned(file),
                mark(file).tone().css(),
                file.size(),
                Said.moment(file.receivedAt()),
                file.sha256(),
                StateMark.svg(mark(file).shape(), 16),
                mark(file) == Keeping.KEPT
                        ? "Safe"
                        : file.kept() == Keeping.KEPT ? "Rejected" : file.kept().word(),
                file.file().value(),
                file.name(),
                Icon.of("x", 16));
    }
}
