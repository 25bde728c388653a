package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.platform.NotFound;

/** An id that does not exist for whoever asks, be it unknown or of another centre. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Assay")
class UnknownThing extends Div implements HasErrorParameter<NotFound> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
        // The same page stands again when another address that is not there follows.
        removeAll();
        add(StandIn.notFound());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
