package org.assay.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.platform.Refused;

/** A page that was refused: it says the refusal's own sentence. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not shown · Assay")
class RefusedPage extends Div implements HasErrorParameter<Refused> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> error) {
        removeAll();
        var refused = error.getException();
        add(new StandIn(
                refused.refusal().sentence(), String.join(" ", refused.refusal().details())));
        return HttpServletResponse.SC_CONFLICT;
    }
}
