package org.assay.centre.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.platform.Spoken;
import org.assay.platform.widgets.PageSentence;
import org.assay.platform.widgets.RawHtml;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.Specification;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.SufficiencyRule;
import org.assay.qualification.ui.QualificationNavigation;

/** The centre's numbers beside the specifications' own words; the internal verifier adopts them. */
@Route(CentreNavigation.POLICIES)
@PageTitle("Policies · Assay")
@Menu(title = "Policies", order = 70, icon = "scale")
@StyleSheet("context://assay/centre.css")
@RolesAllowed({"CENTRE_ADMIN", "IQA"})
class PoliciesView extends Div {
    private final CentreOffice office;
    private final QualificationCatalogue catalogue;

    PoliciesView(CentreOffice office, QualificationCatalogue catalogue) {
        this.office = office;
        this.catalogue = catalogue;
        addClassNames("page", "one");
        show();
    }

    private void show() {
        removeAll();
        var adopted = office.adoptedRules();
        var waived = office.withoutUnitDeclaration();
        boolean adopts = office.adopting().isEmpty();
        add(new RawHtml(PageSentence.of(heading(adopted), second(adopts))));
        for (var specification : catalogue.all()) add(card(specification, adopted, waived, adopts));
    }

    private Section card(
            Specification specification, List<AdoptedRule> adopted, Set<SpecificationKey> waived, boolean adopts) {
        // The link is also what lets the keyboard into a page on which nothing is adopted.
        var card = new Section(
                new H2(new Anchor(QualificationNavigation.specification(specification.key()), specification.named())));
        card.addClassNames("card", "policies");
        for (var unit : specification.units())
            for (var rule : unit.rules())
                card.add(new PolicyRow(
                        office, specification, rule, adopted(adopted, specification, rule), adopts, this::show));
        card.add(new DeclarationRow(office, specification, !waived.contains(specification.key()), adopts, this::show));
        return card;
    }

    private static Optional<AdoptedRule> adopted(
            List<AdoptedRule> all, Specification specification, SufficiencyRule rule) {
        return all.stream()
                .filter(one -> one.specification().equals(specification.key())
                        && one.ruleId().equals(rule.id()))
                .findFirst();
    }

    private String heading(List<AdoptedRule> adopted) {
        long binding = catalogue.all().stream()
                .flatMap(specification -> specification.units().stream())
                .flatMap(unit -> unit.rules().stream())
                .filter(rule -> !rule.advisory())
                .count();
        if (adopted.isEmpty()) return "No rule binds yet; all of them only advise";
        return Spoken.opening(adopted.size()) + " of " + binding + " rules "
                + (adopted.size() == 1 ? "binds" : "bind")
                + (adopted.size() < binding ? "; the others only advise" : "");
    }

    private static String second(boolean adopts) {
        return adopts
                ? "The words are the specification’s; the numbers are the centre’s, and bind once you adopt them."
                : "The words are the specification’s; the numbers are the centre’s, adopted by its internal verifier.";
    }
}
