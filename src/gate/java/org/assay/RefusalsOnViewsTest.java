package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.assessment.AssessingUnits;
import org.assay.assessment.SignOffMove;
import org.assay.assessment.UnitAssessmentId;
import org.assay.centre.AdoptedRule;
import org.assay.centre.CentreOffice;
import org.assay.enrolment.Enrolling;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.Drafts;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.identity.SignIn;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
import org.assay.verification.ReviewOutcome;
import org.assay.verification.Reviewing;
import org.assay.verification.SampleId;
import org.assay.verification.SampleReview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What a person reads where the product says no: the reason and the next step stand on the view, its button is closed or answers with
 * the same sentence, the front door refuses whoever comes past the view, and another role finds no such page.
 */
class RefusalsOnViewsTest {
    private static final String NOT_THERE = "There is no such page here";

    private static RunningAssay assay;
    private static SecuredBrowserlessApplicationContext<Authentication> product;

    private BrowserlessUIContext window;

    @BeforeAll
    static void opens() {
        assay = RunningAssay.get();
        product = SpringBrowserlessApplicationContext.createSecured(
                WebApplicationContextUtils.getRequiredWebApplicationContext(assay.door(ServletContext.class)),
                "org.assay");
    }

    @AfterEach
    void leaves() {
        if (window != null) window.getUser().close();
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void closes() {
        product.close();
    }

    @Test
    @DisplayName(
            "SO-6 a unit with criteria that are not met says which, its sign-off is closed, and the front door refuses too")
    void anUnfinishedUnitIsNotSignedOff() {
        var ben = actor("ben", Role.ASSESSOR);
        var units = assay.door(AssessingUnits.class);
        var move = SignOffMove.SIGN_OFF_AS_TRAINEE;
        var unit = ids("unit_assessment").stream()
                .map(UnitAssessmentId::new)
                .filter(id -> ben.call(() -> refusedFor(units, id, move)).equals("EVERY_CRITERION_IS_MET"))
                .findFirst()
                .orElseThrow();
        var sentence = ben.call(() -> units.refusal(unit, move)).orElseThrow().sentence();

        var page = opens("ben", "unit/" + unit.value());

        assertThat(sentence).contains("not yet met");
        assertThat(words(page)).contains(sentence);
        var button = button(move.deed());
        assertThat(button.isEnabled()).isFalse();
        assertThatThrownBy(() -> ben.run(() -> units.move(unit, move, "")))
                .isInstanceOf(Refused.class)
                .hasMessage(sentence);
        assertThat(words(opens("amira", "queue"))).contains(NOT_THERE);
    }

    @Test
    @DisplayName(
            "a wrong ULN is said at its field, what was typed stays, nothing is entered, and nobody but the administrator enters")
    void aWrongNumberIsSaidAtItsField() {
        var page = opens("eilidh", "learners/new");
        long before = count("learner");
        var name = window.find(TextField.class).withLabel("Name").single();
        var uln = window.find(TextField.class).withLabelContaining("ULN").single();
        window.test(name).setValue("Una Voss");
        window.test(window.find(EmailField.class).single()).setValue("una.voss@example.org");
        window.test(uln).setValue("1234567890");
        window.test(button("Enter and enrol")).click();

        assertThat(uln.isInvalid()).isTrue();
        assertThat(uln.getErrorMessage()).isNotBlank();
        assertThat(words(page)).contains(uln.getErrorMessage(), "Choose a cohort");
        assertThat(name.getValue()).isEqualTo("Una Voss");
        assertThat(count("learner")).isEqualTo(before);

        assertThatThrownBy(() -> actor("dev", Role.IQA)
                        .run(() -> assay.door(Enrolling.class)
                                .enterLearner("Una Voss", "una.voss@example.org", Optional.empty(), Optional.empty())))
                .isInstanceOf(Refused.class);
        assertThat(words(opens("dev", "learners/new"))).contains(NOT_THERE);
    }

    @Test
    @DisplayName(
            "the rules are the verifier's to adopt: the administrator reads that, has no button, and is refused at the front door")
    void onlyTheVerifierAdoptsRules() {
        var page = opens("eilidh", "policies");
        assertThat(words(page)).contains("adopted by its internal verifier");
        assertThat(window.findInView(Button.class).all()).isEmpty();
        assertThatThrownBy(() -> actor("eilidh", Role.CENTRE_ADMIN)
                        .run(() -> assay.door(CentreOffice.class)
                                .adopt(new AdoptedRule(new SpecificationKey("ocr-post-transaction-1"), "R4", 3, 7))))
                .isInstanceOf(Refused.class)
                .hasMessage("Only an internal verifier adopts a rule for the centre.");

        opens("dev", "policies");
        assertThat(window.findInView(Button.class).all()).isNotEmpty();
        assertThat(words(opens("ben", "policies"))).contains(NOT_THERE);
    }

    @Test
    @DisplayName(
            "V12 a review without a look is refused with what is missing; the assessor has no review to send and is refused too")
    void aReviewWithoutALookIsRefused() {
        var dev = actor("dev", Role.IQA);
        var reviewing = assay.door(Reviewing.class);
        var sample = ids("sample").stream()
                .map(SampleId::new)
                .filter(id -> dev.call(() -> reviewing.refusal(id)).isEmpty())
                .findFirst()
                .orElseThrow();
        var nothing = new SampleReview(ReviewOutcome.AGREED, "", List.of(), List.of());

        var page = opens("dev", "sample/" + sample.value());
        window.test(button("Send the review")).click();
        var outcome = window.find(RadioButtonGroup.class)
                .withCaption("Your conclusion")
                .single();
        assertThat(outcome.isInvalid()).isTrue();
        assertThat(outcome.getErrorMessage()).isEqualTo("Choose your conclusion.");

        outcome.setValue(ReviewOutcome.AGREED);
        window.test(button("Send the review")).click();
        assertThat(words(page)).contains("Look at one criterion at least, then conclude.");
        assertThatThrownBy(() -> dev.run(() -> reviewing.review(sample, nothing)))
                .isInstanceOf(Refused.class)
                .hasMessage("Look at one criterion at least, then conclude.");
        dev.run(() -> assay.door(Drafts.class).forget("sample/" + sample.value()));

        assertThatThrownBy(() -> actor("eilidh", Role.CENTRE_ADMIN).run(() -> reviewing.review(sample, nothing)))
                .isInstanceOf(Refused.class);
        opens("eilidh", "sample/" + sample.value());
        assertThat(window.findInView(Button.class).all()).noneMatch(one -> "Send the review".equals(one.getText()));
        assertThat(words(opens("amira", "sample/" + sample.value()))).contains(NOT_THERE);
    }

    /** Opens the page as this person does, in a window of their own. */
    private HasElement opens(String username, String path) {
        if (window != null) window.getUser().close();
        var person = assay.door(SignIn.class).loadUserByUsername(username);
        window = product.newUser(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()))
                .newWindow();
        window.navigate(path, Component.class);
        return window.getCurrentView();
    }

    private Button button(String deed) {
        return window.findInView(Button.class).withText(deed).single();
    }

    private static Actor actor(String username, Role role) {
        var people = assay.door(People.class);
        return people.actor(
                people.withUsername(username).orElseThrow(),
                new CentreId(new Addresses(assay).centre("Northgate Skills Centre")),
                role);
    }

    private static String refusedFor(AssessingUnits units, UnitAssessmentId id, SignOffMove move) {
        return units.refusal(id, move).map(one -> one.rule()).orElse("");
    }

    private static List<UUID> ids(String table) {
        return assay.database()
                .sql("select t.id from " + table + " t where t.centre_id = ? order by t.id")
                .param(new Addresses(assay).centre("Northgate Skills Centre"))
                .query(UUID.class)
                .list();
    }

    private static long count(String table) {
        return assay.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** What a person reads there. */
    private static String words(HasElement page) {
        return words(page.getElement());
    }

    private static String words(Element element) {
        if (element.isTextNode()) return element.getText();
        var markup =
                element.getProperty("innerHTML", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        return markup + " "
                + element.getChildren()
                        .filter(child -> child.isTextNode() || child.isVisible())
                        .map(RefusalsOnViewsTest::words)
                        .collect(Collectors.joining(" "));
    }
}
