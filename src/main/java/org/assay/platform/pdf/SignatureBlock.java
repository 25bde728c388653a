package org.assay.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines to sign: who and in which role on the left, a line for the hand, a line for the date. */
record SignatureBlock(List<Signature> signatures) implements Block {
    private static final float HEIGHT = 62;
    private static final float LINE = 36;
    private static final float MORE = 34;

    @Override
    public List<Piece> lay(Setting setting, float width) {
        var pieces = new ArrayList<Piece>();
        for (var signature : signatures) {
            pieces.add(one(signature, setting, width).after(pieces.isEmpty() ? 14 : 4));
        }
        return pieces;
    }

    private static Piece one(Signature signature, Setting setting, float width) {
        var tag = setting.tag("Div");
        float names = width * 0.32f;
        float hand = width * 0.43f;
        float dates = width - names - hand;
        var name =
                Prose.of(tag.child("P"), Rich.of(signature.name()), Style.VALUE.of(Face.SEMIBOLD), names - 12, setting);
        var role = Prose.of(tag.child("P"), Rich.of(signature.role()), Style.SMALL, names - 12, setting);
        var sign = tag.child("P");
        var date = tag.child("P");
        var reference = tag.child("P");
        float least = signature.referenced() ? HEIGHT + MORE : HEIGHT;
        return Piece.of(Math.max(least, 20 + name.height() + role.height()), (sheet, x, top) -> {
            float y = top + 20;
            name.draw(sheet, x, y);
            role.draw(sheet, x, y + (signature.name().isEmpty() ? LINE - 17 : name.height()));
            if (signature.name().isEmpty()) {
                sheet.rule(x, top + LINE, names - 18, 0.75f, Tone.INK_3);
            }
            sheet.rule(x + names, top + LINE, hand - 18, 0.75f, Tone.INK_3);
            sheet.line(sign, "Signature", Style.FOOT, x + names, top + LINE + 4);
            sheet.rule(x + names + hand, top + LINE, dates, 0.75f, Tone.INK_3);
            sheet.line(date, "Date ", Style.FOOT, x + names + hand, top + LINE + 4);
            if (!signature.date().isEmpty()) {
                sheet.line(date, signature.date(), Style.VALUE, x + names + hand, top + LINE - 17);
            }
            if (signature.referenced()) {
                sheet.rule(x + names, top + LINE + MORE, hand - 18, 0.75f, Tone.INK_3);
                sheet.line(reference, "Reference", Style.FOOT, x + names, top + LINE + MORE + 4);
            }
        });
    }
}
