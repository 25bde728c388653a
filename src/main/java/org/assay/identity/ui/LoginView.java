package org.assay.identity.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sign-in by form. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Assay")
@AnonymousAllowed
public class LoginView extends Main {
    public LoginView() {
        var form = new LoginForm();
        form.setAction("login");
        add(form);
    }
}
