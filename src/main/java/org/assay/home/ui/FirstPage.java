package org.assay.home.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.assay.platform.SafeAnswers;
import org.springframework.stereotype.Component;

/** Writes into the first page what a script would bring too late: language, colour scheme, the font that the first words need. */
@Component
class FirstPage implements VaadinServiceInitListener {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FONT = "assay/fonts/inter-latin-5.3.0.woff2";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(FirstPage::write);
        event.getSource().addUIInitListener(FirstPage::admitConnectionBar);
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(new Mishap()));
    }

    /** The connection bar stands outside every landmark; as a status it may. */
    private static void admitConnectionBar(UIInitEvent started) {
        started.getUI()
                .getPage()
                .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    private static void write(IndexHtmlResponse response) {
        var root = response.getDocument().getElementsByTag("html").first();
        if (root == null) return;
        Scheme scheme = Scheme.of(response.getVaadinRequest());
        root.attr("lang", "en-GB");
        root.attr("style", "color-scheme: " + scheme.css());
        if (scheme == Scheme.DEVICE) root.removeAttr("theme");
        else root.attr("theme", scheme.css());
        for (var script : List.of("assay/keep.js", "assay/idle.js"))
            response.getDocument()
                    .head()
                    .appendElement("script")
                    .attr("type", "module")
                    .attr("src", script);
        response.getDocument()
                .head()
                .appendElement("link")
                .attr("rel", "preload")
                .attr("as", "font")
                .attr("type", "font/woff2")
                .attr("crossorigin", "")
                .attr("href", FONT);
        onlyItsOwnScripts(response);
    }

    /** Nothing that finds its way into a page as text is run: the scripts that belong there carry a word made for this answer. */
    private static void onlyItsOwnScripts(IndexHtmlResponse response) {
        var random = new byte[18];
        RANDOM.nextBytes(random);
        String nonce = Base64.getUrlEncoder().encodeToString(random);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader(SafeAnswers.POLICY, SafeAnswers.policy(nonce));
    }

    private static CustomizedSystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Your session has ended");
        messages.setSessionExpiredMessage("What you typed is kept. Press here to sign in again.");
        messages.setInternalErrorCaption("This page stopped working");
        messages.setInternalErrorMessage("What was saved is kept. Press here to load the page again.");
        messages.setCookiesDisabledCaption("Cookies are switched off");
        messages.setCookiesDisabledMessage("Assay needs one cookie to keep you signed in. Allow it, then press here.");
        return messages;
    }
}
