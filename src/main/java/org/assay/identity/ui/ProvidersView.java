package org.assay.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assay.identity.GroupRoles;
import org.assay.identity.GroupRoles.Given;
import org.assay.identity.GroupRoles.Provider;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.Markup;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.platform.widgets.Toast;

/** By which providers people of this centre sign in, and which role each group there gives. */
@Route("providers")
@PageTitle("Sign-in · Assay")
@Menu(title = "Sign-in", order = 76, icon = "lock")
@StyleSheet("context://assay/centre.css")
@RolesAllowed("CENTRE_ADMIN")
class ProvidersView extends Div {
    private final GroupRoles groups;

    ProvidersView(GroupRoles groups) {
        this.groups = groups;
        addClassNames("page", "one");
        show();
    }

    private void show() {
        removeAll();
        var providers = groups.providers();
        add(new RawHtml(PageSentence.of(heading(providers), second(providers))));
        providers.forEach(provider -> add(card(provider)));
    }

    private static String heading(List<Provider> providers) {
        if (providers.isEmpty()) return "No identity provider signs people of this centre in";
        long given = providers.stream()
                .mapToLong(provider -> provider.gives().size())
                .sum();
        return given == 0
                ? "No group gives a role here yet"
                : Spoken.opening((int) given) + (given == 1 ? " group gives a role here" : " groups give a role here");
    }

    private static String second(List<Provider> providers) {
        return providers.isEmpty()
                ? "Whoever runs this installation connects one in its settings; the README says how."
                : "A change holds from a person’s next sign-in. Roles that were given by hand are not touched by it.";
    }

    private Section card(Provider provider) {
        var card = new Section(new H2(provider.name()), new RawHtml(about(provider)).classed("about"));
        card.addClassNames("card", "policies");
        provider.gives().forEach(given -> card.add(row(provider, given)));
        card.add(new GroupForm(groups, provider, this::show));
        return card;
    }

    private static Markup about(Provider provider) {
        return Markup.of(
                "<p class=\"sub\">People who sign in at <b>{}</b> get the roles of the groups that its claim <b>{}</b> names.{}</p>",
                provider.issuer(),
                provider.claim(),
                Markup.when(
                        !provider.administrators().isEmpty(),
                        Markup.of(
                                " The settings of this installation make <b>{}</b> centre administrators.",
                                provider.administrators())));
    }

    private Div row(Provider provider, Given given) {
        var row = new Div(new RawHtml(Markup.of(
                        "<h3>{}</h3><p>{}</p>", given.value(), given.role().word()))
                .classed("grow"));
        row.addClassName("policy");
        var remove = new Button("Remove", press -> {
            groups.take(provider.id(), given.value(), given.role());
            Toast.done(
                    "“" + given.value() + "” no longer gives " + given.role().word() + ".",
                    "Whoever has the role by it loses it when they next sign in.");
            show();
        });
        remove.setAriaLabel("Remove " + given.role().word() + " from " + given.value());
        row.add(new Div(remove));
        return row;
    }
}
