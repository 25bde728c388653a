package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be built gives a reference and says what was not lost. What failed may be the database, so it asks nothing. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not shown · Assay")
class BrokenPage extends Div implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        String reference = Mishap.reference();
        LOG.error("A page failed, reference {}", reference, error.getException());
        add(new StandIn(
                "This page could not be shown",
                "What was saved and every draft is kept. Load it again; if it fails again, report reference "
                        + reference + "."));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
