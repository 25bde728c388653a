package org.assay.qualification.ui;

import java.util.List;
import org.assay.platform.widgets.Markup;
import org.assay.qualification.Guidance;
import org.assay.qualification.Specification;

/** Guidance in markup: at its own place with its anchor, or mentioned beside a criterion with a link to its place. */
final class GuidanceMarkup {
    private final Specification specification;

    GuidanceMarkup(Specification specification) {
        this.specification = specification;
    }

    /** A card with all pieces, or nothing where there are none. */
    Markup section(String heading, List<Guidance> pieces) {
        return Markup.when(
                !pieces.isEmpty(),
                Markup.of(
                        "<section class=\"card guidance\"><h2>{}</h2>{}</section>",
                        heading,
                        Markup.each(pieces, this::piece)));
    }

    Markup piece(Guidance piece) {
        return Markup.of(
                "<div class=\"piece {}\" id=\"{}\">{}<div>{}{}{}</div></div>",
                piece.kind().word(),
                piece.anchor(),
                label(piece),
                piece.title().map(title -> Markup.of("<b>{}</b>", title)),
                Markup.paragraphs(piece.words().replace("\n", "\n\n")),
                piece.correction()
                        .map(correction -> Markup.of("<p class=\"correction\"><b>Instead:</b> {}</p>", correction)));
    }

    /** Beside a criterion, without the anchor, which stands where the piece itself does. */
    Markup mention(Guidance piece) {
        return Markup.of(
                "<div class=\"piece {}\">{}<div><p>{}</p>{}</div></div>",
                piece.kind().word(),
                label(piece),
                piece.words(),
                piece.correction()
                        .map(correction -> Markup.of("<p class=\"correction\"><b>Instead:</b> {}</p>", correction)));
    }

    private Markup label(Guidance piece) {
        return Markup.of(
                "<a router-link class=\"kind\" href=\"{}\">{}</a>",
                QualificationNavigation.guidance(specification.key(), piece),
                piece.kind().label());
    }
}
