package org.assay.home.ui;

import org.assay.identity.Role;
import org.assay.platform.widgets.Markup;

/** What one role sees where everybody arrives: how things stand, the next deed, and what is behind both. It only reads. */
interface RoleHome {
    Role role();

    /** The page for the actor, who acts in this role; the same number of statements whatever there is. */
    Markup shown();
}
