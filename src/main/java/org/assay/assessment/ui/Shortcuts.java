package org.assay.assessment.ui;

import org.assay.platform.widgets.Markup;

/** The keys of the workspace. A script hears them and never while somebody types; whoever does not want them turns them off. */
final class Shortcuts {
    static final String KEYS = "j k 1 2 3 c n ?";

    private Shortcuts() {}

    static Markup popover() {
        return Markup.of(
                """
                <div id="shortcuts" popover class="menu keys"><h2>Shortcuts</h2><dl>{}{}{}{}{}{}{}</dl>
                <p class="sm mut">They pause while you type in a field.</p>
                <button type="button" class="link" data-keys="toggle"></button></div>""",
                key("<kbd>j</kbd> <kbd>k</kbd>", "Next or previous criterion"),
                key("<kbd>1</kbd>", "Met"),
                key("<kbd>2</kbd>", "Not yet met"),
                key("<kbd>3</kbd>", "More evidence"),
                key("<kbd>c</kbd>", "Comment"),
                key("<kbd>n</kbd>", "Next in the queue"),
                key("<kbd>?</kbd>", "This list"));
    }

    private static Markup key(String keys, String deed) {
        return Markup.of("<dt>{}</dt><dd>{}</dd>", new Markup(keys), deed);
    }
}
