package org.assay.qualification.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.assay.platform.NotFound;
import org.assay.platform.widgets.Crumbed;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.Confirmations;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;

/** One specification with everything its text carries. */
@Route(QualificationNavigation.CATALOGUE)
@StyleSheet("context://assay/catalogue.css")
@PermitAll
class SpecificationView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Crumbed {
    /** The page is drawn after the browser has looked for the anchor, so it has to look again, and mark what it finds. */
    private static final String TO_THE_ANCHOR = """
            setTimeout(() => {
              const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
              if (!there) return;
              there.classList.add('there');
              there.scrollIntoView();
            }, 50);""";

    private final QualificationCatalogue catalogue;
    private final Confirmations confirmations;
    private String title = "Catalogue";

    SpecificationView(QualificationCatalogue catalogue, Confirmations confirmations) {
        this.catalogue = catalogue;
        this.confirmations = confirmations;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        Specification specification = catalogue.get(key(key));
        title = specification.title();
        Aside aside = new Aside(
                new RawHtml(SpecificationFacts.contents(specification)),
                new ConfirmationPanel(specification, confirmations),
                new RawHtml(SpecificationFacts.provenance(specification)),
                new RawHtml(SpecificationFacts.qualification(specification)));
        removeAll();
        add(new RawHtml(SpecificationPage.of(specification)).classed("col"), aside);
        getElement().executeJs(TO_THE_ANCHOR);
    }

    @Override
    public String getPageTitle() {
        return title + " · Assay";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb("Catalogue", QualificationNavigation.catalogue()), Crumb.here(title));
    }

    private static SpecificationKey key(String value) {
        try {
            return new SpecificationKey(value);
        } catch (IllegalArgumentException notAKey) {
            throw new NotFound("The catalogue has no such specification.");
        }
    }
}
