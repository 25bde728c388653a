package org.assay.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.TestDatabase;
import org.assay.identity.Actor;
import org.assay.identity.CentreId;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestDatabase
class CentreOfficeTest {
    private static final SpecificationKey OCR = new SpecificationKey("ocr-post-transaction-1");
    private static final SpecificationKey BIIAB = new SpecificationKey("biiab-post-transaction-1");

    @Autowired
    CentreOffice office;

    @Autowired
    People people;

    CentreId centre;
    Actor admin;
    Actor iqa;
    Actor other;

    @BeforeEach
    void twoCentres() {
        centre = people.openCentre("Centre " + UUID.randomUUID());
        admin = actor(centre, Role.CENTRE_ADMIN);
        iqa = actor(centre, Role.IQA);
        other = actor(people.openCentre("Centre " + UUID.randomUUID()), Role.CENTRE_ADMIN);
    }

    @Test
    void aCentreThatHasSaidNothingPromisesTenWorkingDays() {
        var profile = admin.call(() -> office.profile());
        assertThat(profile.promise()).isEqualTo(10);
        assertThat(profile.ragRule()).isEqualTo(RagRule.USUAL);
        assertThat(profile.due(LocalDate.of(2026, 11, 20))).isEqualTo("2026-12-04");
    }

    @Test
    void aCentreDescribesItselfAsOftenAsItLikes() {
        admin.run(() -> office.describe(
                "NG-1", "Eilidh Fraser", 10, List.of(new Site("A", ""), new Site("B", "")), RagRule.USUAL));
        admin.run(() -> office.describe("NG-2", "", 5, List.of(new Site("C", "1 Row")), new RagRule(5, 7, 9, 30)));
        var profile = admin.call(() -> office.profile());
        assertThat(profile.centreNumber()).contains("NG-2");
        assertThat(profile.headOfCentre()).isEmpty();
        assertThat(profile.sites()).containsExactly(new Site("C", "1 Row"));
        assertThat(profile.ragRule().behindDays()).isEqualTo(30);
        assertThat(other.call(() -> office.profile()).sites()).isEmpty();
        refused(iqa, "describe-centre", () -> office.describe("X", "", 10, List.of(), RagRule.USUAL));
        refused(admin, "promise", () -> office.describe("X", "", 0, List.of(), RagRule.USUAL));
        assertThatThrownBy(() -> new RagRule(10, 14, 10, 28)).isInstanceOf(Refused.class);
    }

    @Test
    void staffAreEnteredOnceAndChangeWithAReason() {
        var ben = admin.call(() -> office.appoint(
                UUID.randomUUID() + "@example.org",
                "Ben Okafor",
                Set.of(Role.ASSESSOR),
                Standing.TRAINEE,
                Set.of(OCR),
                Optional.of(LocalDate.of(2027, 3, 1))));
        var line = admin.call(() -> office.staffMember(ben)).orElseThrow();
        assertThat(line.roles()).containsExactly(Role.ASSESSOR);
        assertThat(line.mayAssess(OCR)).isTrue();
        assertThat(line.mayCountersign(OCR)).isFalse();

        refused(
                admin,
                "reason",
                () -> office.changeStanding(ben, Standing.QUALIFIED, Set.of(OCR), Optional.empty(), ""));
        iqa.run(() -> office.changeStanding(
                ben, Standing.QUALIFIED, Set.of(OCR, BIIAB), Optional.empty(), "Award seen, certificate 4711"));
        line = admin.call(() -> office.staff()).getFirst();
        assertThat(line.mayCountersign(BIIAB)).isTrue();
        assertThat(line.targetDate()).isEmpty();

        refused(
                admin,
                "staff-twice",
                () -> office.enterStaff(ben, "Ben", Standing.TRAINEE, Set.of(), Optional.empty()));
        assertThat(other.call(() -> office.staff())).isEmpty();
        assertThatThrownBy(() -> other.run(
                        () -> office.changeStanding(ben, Standing.TRAINEE, Set.of(), Optional.empty(), "Not theirs")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyChangesTheirOwnStanding() {
        admin.run(() -> office.enterStaff(iqa.person(), "Dev Patel", Standing.TRAINEE, Set.of(), Optional.empty()));
        refused(
                iqa,
                "own-standing",
                () -> office.changeStanding(
                        iqa.person(), Standing.QUALIFIED, Set.of(OCR), Optional.empty(), "I passed"));
    }

    @Test
    @DisplayName("R4 binds only once the internal verifier has adopted the centre's numbers")
    void aRuleBindsOnceTheVerifierAdoptsIt() {
        assertThat(admin.call(() -> office.adoptedRules(OCR))).isEmpty();
        refused(admin, "adopt-rule", () -> office.adopt(new AdoptedRule(OCR, "R4", 3, 28)));
        iqa.run(() -> office.adopt(new AdoptedRule(OCR, "R4", 3, 28)));
        iqa.run(() -> office.adopt(new AdoptedRule(OCR, "R4", 4, 42)));
        assertThat(iqa.call(() -> office.adoptedRules(OCR))).containsExactly(new AdoptedRule(OCR, "R4", 4, 42));
        assertThat(iqa.call(() -> office.adoptedRules(BIIAB))).isEmpty();
        assertThat(other.call(() -> office.adoptedRules())).isEmpty();
        refused(iqa, "rule-numbers", () -> office.adopt(new AdoptedRule(OCR, "R4", 0, 28)));
        refused(iqa, "rule-advisory", () -> office.adopt(new AdoptedRule(OCR, "R3", 0, 0)));
        assertThatThrownBy(() -> iqa.run(() -> office.adopt(new AdoptedRule(OCR, "R99", 1, 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void learnersDeclareUnitsUnlessDecidedOtherwise() {
        assertThat(admin.call(() -> office.unitDeclarationRequired(OCR))).isTrue();
        refused(admin, "unit-declaration", () -> office.requireUnitDeclaration(OCR, false, "Not asked for"));
        iqa.run(() -> office.requireUnitDeclaration(OCR, false, "The awarding organisation does not ask for it"));
        assertThat(admin.call(() -> office.unitDeclarationRequired(OCR))).isFalse();
        assertThat(admin.call(() -> office.withoutUnitDeclaration())).containsExactly(OCR);
        assertThat(other.call(() -> office.unitDeclarationRequired(OCR))).isTrue();
    }

    @Test
    void anApprovalNamesOnlyItsOwnSpecifications() {
        var since = LocalDate.of(2025, 1, 6);
        refused(
                admin,
                "approval-specification",
                () -> office.approve(new Approval("ocr", "1", Set.of(BIIAB), since, false)));
        refused(admin, "centre-number", () -> office.approve(new Approval("ocr", " ", Set.of(OCR), since, false)));
        admin.run(() -> office.approve(new Approval("ocr", "1", Set.of(), since, false)));
        admin.run(() -> office.approve(new Approval("ocr", "2", Set.of(OCR), since, true)));
        assertThat(admin.call(() -> office.approvals()))
                .containsExactly(new Approval("ocr", "2", Set.of(OCR), since, true));
        assertThat(other.call(() -> office.approvals())).isEmpty();
    }

    private Actor actor(CentreId at, Role role) {
        var person = people.enter(UUID.randomUUID().toString(), "Somebody", null);
        people.join(person, at, role);
        return people.actor(person, at, role);
    }

    private static void refused(Actor actor, String rule, Runnable deed) {
        assertThatThrownBy(() -> actor.run(deed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
