package org.assay.home.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * What the frame tells the script {@code idle.js} about the end of an idle session, and what it hears back: that somebody is still
 * there, which any request to the product says, or that nobody is.
 */
@Component
class IdleSession {
    private final Duration after;
    private final Duration warning;

    IdleSession(ServerProperties server, @Value("${assay.idle.warning:2m}") Duration warning) {
        this.after = Objects.requireNonNull(server.getServlet().getSession().getTimeout());
        this.warning = warning;
        if (warning.compareTo(Duration.ofSeconds(20)) < 0 || warning.compareTo(after) >= 0)
            throw new IllegalStateException(
                    "assay.idle.warning must be at least 20 seconds, such as 2m, so that there is time to answer, and less than"
                            + " server.servlet.session.timeout. It is " + warning.toSeconds() + " seconds.");
    }

    void watch(Element frame) {
        frame.setAttribute("data-idle-after", Long.toString(after.toSeconds()));
        frame.setAttribute("data-idle-warning", Long.toString(warning.toSeconds()));
        frame.addEventListener("assay-stay", stay -> {});
        frame.addEventListener("assay-idle-over", over -> {
            // Loaded again, the page asks for a sign-in first and comes back afterwards. Vaadin alone would end its own
            // half of the
            // session and leave the person signed in.
            UI.getCurrent().getPage().reload();
            new SecurityContextLogoutHandler()
                    .logout(
                            VaadinServletRequest.getCurrent().getHttpServletRequest(),
                            VaadinServletResponse.getCurrent().getHttpServletResponse(),
                            null);
        });
    }
}
