package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Assay")
class UnknownPage extends Div implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        // The same page stands again when another address that is not there follows.
        removeAll();
        add(StandIn.notFound());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
