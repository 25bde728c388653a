package org.assay.identity.ui;

import org.assay.identity.InvitationLine;
import org.assay.identity.InvitationState;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.StateMark;
import org.jspecify.annotations.Nullable;

/** How far somebody has come who was asked in, beside their name in a list. */
public final class InvitationMark {
    private InvitationMark() {}

    /** Nothing for who has come, or was never asked: that is how it should be. */
    public static Markup of(@Nullable InvitationLine invited) {
        return invited == null || invited.state() == InvitationState.ACCEPTED
                ? Markup.NONE
                : StateMark.badge(invited.state());
    }
}
