package org.assay.qualification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.Confirmations;
import org.assay.qualification.QualificationCatalogue;

/** Everything that can be assessed, for everybody who is signed in. */
@Route(QualificationNavigation.CATALOGUE)
@PageTitle("Catalogue · Assay")
@StyleSheet("context://assay/catalogue.css")
@Menu(title = "Catalogue", order = 80, icon = "book-open")
@PermitAll
class CatalogueView extends Div {
    CatalogueView(QualificationCatalogue catalogue, Confirmations confirmations) {
        addClassNames("page", "one");
        add(new RawHtml(CatalogueList.of(catalogue.all(), confirmations.all())).classed("col"));
    }
}
