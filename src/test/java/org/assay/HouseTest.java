package org.assay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;

/** The house stands as its plan says: modules in one total order, views that only show and ask, persistence behind closed doors. */
class HouseTest {
    /** A module names only modules to its left. */
    private static final List<String> ORDER = List.of(
            "platform",
            "identity",
            "audit",
            "qualification",
            "centre",
            "enrolment",
            "evidence",
            "assessment",
            "verification",
            "notice",
            "home",
            "demo",
            "custody");

    private static final Path SOURCES = Path.of("src/main/java/org/assay");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.assay");

    @Test
    void every_module_uses_only_what_it_says_and_only_what_is_offered() {
        ApplicationModules.of(Assay.class).verify();
    }

    /** Vaadin refuses a page of an error to everybody it is not opened for, and says "Not found" in its place, whatever went wrong. */
    @Test
    void every_page_of_an_error_is_open_to_whoever_is_signed_in() {
        classes()
                .that()
                .implement(HasErrorParameter.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .check(PRODUCT);
    }

    @Test
    void modules_name_only_modules_to_their_left() {
        var against = new TreeSet<String>();
        for (JavaClass from : PRODUCT) {
            if (module(from).isEmpty()) continue;
            assertThat(ORDER).as("the place of %s in the order", from.getName()).contains(module(from));
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith("org.assay")
                        && !module(to).isEmpty()
                        && ORDER.indexOf(module(to)) > ORDER.indexOf(module(from)))
                    against.add(from.getName() + " names " + to.getName());
            }
        }
        assertThat(against).isEmpty();
    }

    @Test
    void every_module_says_what_it_decides_and_what_it_leaves_to_others() throws IOException {
        for (var module : modules()) {
            var info = Files.readString(SOURCES.resolve(module).resolve("package-info.java"));
            assertThat(info).as(module).startsWith("/**").contains("@ApplicationModule(", "allowedDependencies");
            var text = info.substring(3, info.indexOf("*/")).replaceAll("[\\s*]+", " ");
            assertThat(text.length()).as("words of " + module + " about itself").isGreaterThan(120);
            assertThat(PRODUCT.getPackage("org.assay." + module).isAnnotatedWith(ApplicationModule.class))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    void every_package_says_where_null_is_allowed() {
        var silent = PRODUCT.stream()
                .filter(HouseTest::inAModule)
                .map(JavaClass::getPackage)
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    @Test
    void a_module_has_no_packages_but_its_own_and_ui() {
        classes()
                .that(describe("stand in a module", HouseTest::inAModule))
                .should()
                .resideInAnyPackage(
                        "org.assay.*", "org.assay.*.ui", "org.assay.platform.pdf", "org.assay.platform.widgets")
                .check(PRODUCT);
    }

    @Test
    void only_screens_know_how_screens_are_made() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui", "org.assay.platform.widgets", "org.assay.home")
                .and()
                .doNotHaveFullyQualifiedName("org.assay.identity.Doors")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(PRODUCT);
    }

    @Test
    void screens_hold_no_transaction_no_entity_and_no_repository() {
        var screens = noClasses().that().resideInAPackage("..ui");
        screens.should().beAnnotatedWith(Transactional.class).check(PRODUCT);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..ui")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
        screens.should()
                .dependOnClassesThat(describe(
                        "are persistence",
                        used -> used.isAssignableTo(EntityManager.class)
                                || used.isAssignableTo(Repository.class)
                                || used.isAnnotatedWith(Entity.class)
                                || used.getPackageName().startsWith("org.springframework.jdbc")
                                || used.getPackageName().startsWith("java.sql")))
                .check(PRODUCT);
    }

    @Test
    void entities_and_repositories_are_nobody_elses() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(PRODUCT);
    }

    @Test
    void nothing_is_done_after_the_commit_where_a_failure_would_be_silent() {
        noMethods()
                .should()
                .beMetaAnnotatedWith(TransactionalEventListener.class)
                .check(PRODUCT);
        noClasses().should().implement(TransactionSynchronization.class).check(PRODUCT);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that()
                .areNotAssignableTo(PlatformTransactionManager.class) // the framework's word, not ours
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(PRODUCT);
    }

    private static Set<String> modules() {
        return PRODUCT.stream()
                .map(HouseTest::module)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean inAModule(JavaClass type) {
        return !module(type).isEmpty();
    }

    /** The first part of a package after ours; empty for {@link Assay} itself. */
    private static String module(JavaClass type) {
        var rest = type.getPackageName().substring("org.assay".length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
