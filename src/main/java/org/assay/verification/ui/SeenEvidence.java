package org.assay.verification.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.assay.evidence.EvidenceId;
import org.assay.evidence.EvidenceTexts;
import org.assay.evidence.SubmittingEvidence;
import org.assay.evidence.ui.EvidenceViewer;
import org.assay.platform.widgets.EmptyState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.RawHtml;
import org.assay.verification.SampleSheet;

/** What the assessor judged, item by item: one is looked at, read when it is chosen. */
class SeenEvidence extends Div {
    private final transient SubmittingEvidence evidence;
    private final transient List<Item> items;
    private final String learner;
    private final RawHtml choice = new RawHtml().classed("choice");
    private final EvidenceViewer viewer;

    SeenEvidence(SampleSheet sample, SubmittingEvidence evidence, EvidenceTexts texts) {
        this.evidence = evidence;
        this.items = judged(sample);
        this.learner = sample.line().learnerName();
        viewer = new EvidenceViewer(texts);
        choice.onAct(act -> item(act).ifPresent(this::show));
        addClassNames("viewer", "seen");
        add(choice);
        if (items.isEmpty())
            add(new RawHtml(EmptyState.of("No evidence was judged", "Nothing lay before the assessor.")));
        else {
            add(viewer);
            show(items.getFirst());
        }
    }

    /** What is kept of an item that can be chosen. */
    private record Item(EvidenceId id, int version, String title) {
        String key() {
            return id.value() + ":" + version;
        }
    }

    private static List<Item> judged(SampleSheet sample) {
        return sample.sheet().evidence().stream()
                .filter(line -> sample.sheet().criteria().stream()
                        .flatMap(criterion -> criterion.judgements().stream())
                        .anyMatch(judgement -> judgement.evidence().equals(line.id())
                                && judgement.evidenceVersion() == line.version()))
                .map(line -> new Item(line.id(), line.version(), line.title()))
                .toList();
    }

    private Optional<Item> item(String act) {
        return items.stream().filter(item -> item.key().equals(act)).findFirst();
    }

    private void show(Item chosen) {
        choice.show(Markup.of(
                "<nav class=\"tabs\" aria-label=\"Evidence that was judged\">{}</nav>",
                Markup.each(
                        items,
                        item -> Markup.of(
                                "<button type=\"button\" data-act=\"{}\" aria-pressed=\"{}\">{}</button>",
                                item.key(),
                                item.equals(chosen),
                                item.title()))));
        viewer.show(evidence.item(chosen.id(), chosen.version()), learner);
    }
}
