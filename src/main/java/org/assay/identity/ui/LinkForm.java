package org.assay.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.assay.identity.OneTimeLinks;
import org.assay.platform.widgets.Markup;

/** Asks for a sign-in link by letter. What it answers is the same for every address, known or not. */
final class LinkForm {
    private LinkForm() {}

    static Markup of(OneTimeLinks links, BeforeEnterEvent event) {
        if (!links.areSent())
            return new Markup(
                    "<p class=\"entrance-foot\"><span>You were given a link by your centre? Open it to sign in. "
                            + "If it opens nothing any more, ask an administrator of your centre for another.</span></p>");
        boolean asked = event.getLocation().getQueryParameters().getParameters().containsKey("sent");
        return Markup.when(
                        asked,
                        new Markup(
                                "<div class=\"card sent\" role=\"status\"><p><b>If that address is known here, a letter with a link is on its"
                                        + " way to it.</b></p><p>The link works once, for 15 minutes. No letter? Check the address, and look among"
                                        + " what your mail program has put aside.</p></div>"))
                .and(new Markup("""
                        <form class="signin" method="post" action="login/link">
                          <label>E-mail address<input name="username" type="email" autocomplete="email" maxlength="120" required></label>
                          <button type="submit" class="btn primary touch">Send me a sign-in link</button>
                        </form>
                        """));
    }
}
