package org.assay.evidence.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import org.assay.evidence.EvidenceFile;
import org.assay.evidence.EvidenceItem;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.FileId;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item of evidence to look at: a tab per file and one for what was written; pictures, pages, sound and film in place.
 * Only what a browser cannot show has to be downloaded. For learner, assessor, verifier and external quality assurer alike.
 */
public final class EvidenceViewer extends Div {
    private final EvidenceTexts texts;
    private final RawHtml head = new RawHtml();
    private final RawHtml stage = new RawHtml().classed("stage");
    private @Nullable EvidenceItem item;
    private String learner = "";
    private @Nullable FileId current;

    /** Empty until {@link #show}. */
    public EvidenceViewer(EvidenceTexts texts) {
        this.texts = texts;
        addClassName("viewer");
        // It scrolls, so the keyboard has to reach it.
        stage.getElement().setAttribute("tabindex", "0");
        stage.getElement().setAttribute("role", "region");
        stage.getElement().setAttribute("aria-label", "Evidence");
        head.onAct(this::chosen);
        add(head, stage);
    }

    /** Shows an item from its first file, or from its text where it has none. */
    public void show(EvidenceItem shown, String learnerName) {
        item = shown;
        learner = learnerName;
        current = shown.files().stream().map(EvidenceFile::file).findFirst().orElse(null);
        render();
    }

    /** The file that is looked at; empty while it is the text. */
    public Optional<FileId> current() {
        return Optional.ofNullable(current);
    }

    /** Goes to a file of the item; ids of other items are passed over. */
    public void open(FileId file) {
        if (item != null && item.file(file).isPresent()) {
            current = file;
            render();
        }
    }

    private void chosen(String act) {
        if (act.equals("text")) {
            current = null;
            render();
            return;
        }
        try {
            open(new FileId(UUID.fromString(act)));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("There is no such file.");
        }
    }

    private void render() {
        if (item == null) return;
        head.show(ViewerMarkup.head(item, learner, current));
        var file = current == null ? null : item.file(current).orElse(null);
        stage.show(file == null ? ViewerMarkup.written(item) : staged(item, file));
        stage.getElement().executeJs("this.scrollTop = 0");
    }

    /** A text that cannot be fetched leaves its sentence in its own place, and everything around it to be worked with. */
    private Markup staged(EvidenceItem of, EvidenceFile file) {
        try {
            return ViewerMarkup.file(of, file, this::text);
        } catch (Refused away) {
            return ViewerMarkup.away(of, file, away.getMessage());
        }
    }

    private EvidenceTexts.Text text(EvidenceFile file) {
        if (item == null) throw new IllegalStateException("Nothing is shown yet.");
        return texts.of(item.id(), item.version(), file.file());
    }
}
