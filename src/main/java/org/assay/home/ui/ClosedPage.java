package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that is not for this role: answered as if it did not exist. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Assay")
class ClosedPage extends Div implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        // The same page stands again when another address that is not there follows.
        removeAll();
        add(StandIn.notFound());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
