package org.assay.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.assay.identity.GroupRoles;
import org.assay.identity.GroupRoles.Provider;
import org.assay.identity.Role;
import org.assay.platform.Refused;
import org.assay.platform.widgets.ErrorSummary;
import org.assay.platform.widgets.ErrorSummary.Problem;
import org.assay.platform.widgets.Toast;

/** Another group of a provider, and the role that it gives. */
class GroupForm extends Div {
    private final transient GroupRoles groups;
    private final transient Provider provider;
    private final transient Runnable done;
    private final ErrorSummary summary = new ErrorSummary();
    private final TextField group = new TextField("Group");
    private final Select<Role> role = new Select<>();

    GroupForm(GroupRoles groups, Provider provider, Runnable done) {
        this.groups = groups;
        this.provider = provider;
        this.done = done;
        addClassNames("stacked", "group-form");
        group.setMaxLength(200);
        group.setManualValidation(true);
        group.setHelperText("Exactly as the provider names it");
        role.setLabel("Gives the role");
        role.setItems(Role.OF_PEOPLE);
        role.setItemLabelGenerator(Role::word);
        role.setManualValidation(true);
        var fields = new Div(group, role);
        fields.addClassName("two");
        var add = new Button("Add", press -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setAriaLabel("Add a group of " + provider.name());
        add(summary, fields, add);
    }

    private void add() {
        if (role.isEmpty()) {
            summary.say(List.of(new Problem("Choose the role that the group gives.", role)));
            return;
        }
        try {
            groups.give(provider.id(), group.getValue(), role.getValue());
            Toast.done(
                    "“" + group.getValue().strip() + "” gives "
                            + role.getValue().word() + ".",
                    "Its people have the role when they next sign in.");
            done.run();
        } catch (Refused refused) {
            summary.say(List.of(new Problem(refused.getMessage(), group)));
        }
    }
}
