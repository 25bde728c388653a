package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.platform.Busy;

/** A page for which there was no turn. A page of its own, because a view may ask while it is made: then this is the cause of what went wrong. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not shown · Assay")
class BusyPage extends Div implements HasErrorParameter<Busy> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Busy> error) {
        removeAll();
        add(new StandIn(error.getException().refusal().sentence(), ""));
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
