package org.assay.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.QualificationCatalogue;
import org.assay.qualification.SpecificationKey;
import org.assay.qualification.SufficiencyRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: what the actor's centre is like, who works there, and what it has decided. */
@Service
public class CentreOffice {
    private static final int USUAL_PROMISE = 10;

    private final Profiles profiles;
    private final Staff staff;
    private final ApprovalEntries approvals;
    private final RulePolicies rules;
    private final DeclarationPolicies declarations;
    private final Ground ground;
    private final Appointments appointments;
    private final People people;
    private final QualificationCatalogue catalogue;
    private final ApplicationEventPublisher deeds;
    private final Clock clock;

    CentreOffice(
            Profiles profiles,
            Staff staff,
            ApprovalEntries approvals,
            RulePolicies rules,
            DeclarationPolicies declarations,
            Ground ground,
            Appointments appointments,
            People people,
            QualificationCatalogue catalogue,
            ApplicationEventPublisher deeds,
            Clock clock) {
        this.profiles = profiles;
        this.staff = staff;
        this.approvals = approvals;
        this.rules = rules;
        this.declarations = declarations;
        this.ground = ground;
        this.appointments = appointments;
        this.people = people;
        this.catalogue = catalogue;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What the centre says of itself; a centre that has said nothing yet promises 10 working days. */
    @Transactional(readOnly = true)
    public CentreProfile profile() {
        var actor = Actor.current();
        return ground.now()
                .said()
                .map(said -> new CentreProfile(
                        actor.centreName(),
                        said.centreNumber(),
                        said.headOfCentre(),
                        said.promise(),
                        said.sites(),
                        said.ragRule()))
                .orElseGet(() -> new CentreProfile(
                        actor.centreName(),
                        Optional.empty(),
                        Optional.empty(),
                        USUAL_PROMISE,
                        List.of(),
                        RagRule.USUAL));
    }

    /**
     * Describes the centre, replacing what it said before.
     *
     * @param centreNumber may be empty
     * @param headOfCentre may be empty
     * @param promise working days, 1 to 60
     * @throws Refused when the actor is not a centre administrator, or the promise is out of range
     */
    @Transactional
    public void describe(String centreNumber, String headOfCentre, int promise, List<Site> sites, RagRule ragRule) {
        var actor = acting("describe-centre", "Only a centre administrator describes the centre.", Role.CENTRE_ADMIN);
        if (promise < 1 || promise > 60)
            throw new Refused("promise", "The promise is between 1 and 60 working days; " + promise + " is not.");
        var profile = profiles.of(actor.centre()).orElseGet(() -> new Profile(actor.centre()));
        profile.describe(orNull(centreNumber), orNull(headOfCentre), promise, sites, ragRule);
        profiles.save(profile);
        deeds.publishEvent(new CentreDescribed(
                centreNumber.strip(),
                new Words(headOfCentre.strip()),
                promise,
                sites.size(),
                ragRule.watchPoints(),
                ragRule.watchDays(),
                ragRule.behindPoints(),
                ragRule.behindDays()));
    }

    /** All staff by name, in two statements. */
    @Transactional(readOnly = true)
    public List<StaffLine> staff() {
        var roles = people.staffRoles(Actor.current().centre());
        return staff.everybody().stream().map(member -> line(member, roles)).toList();
    }

    @Transactional(readOnly = true)
    public Optional<StaffLine> staffMember(PersonId person) {
        return staff.member(person)
                .map(member -> line(member, people.staffRoles(Actor.current().centre())));
    }

    /** The acting person as a member of staff, in the role that they act in; in one statement. */
    @Transactional(readOnly = true)
    public Optional<StaffLine> me() {
        var actor = Actor.current();
        var facts = ground.now();
        return facts.me()
                .map(me -> new StaffLine(
                        actor.person(),
                        facts.names().getOrDefault(actor.person(), actor.name()),
                        Set.of(actor.role()),
                        me.standing(),
                        me.mayAssess(),
                        me.targetDate()));
    }

    /** The names of staff by person, in one statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> staffNames() {
        return ground.now().names();
    }

    /**
     * Enters a person of this centre as staff.
     *
     * @param targetDate by when a trainee means to qualify
     * @throws Refused when the actor is not a centre administrator, or the person is staff already
     */
    @Transactional
    public void enterStaff(
            PersonId person,
            String name,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate) {
        acting("enter-staff", "Only a centre administrator enters staff.", Role.CENTRE_ADMIN);
        appointments.enter(person, name, standing, mayAssess, targetDate);
    }

    /**
     * Enters somebody as staff who may not sign in yet: finds or makes their sign-in, lets them act in these roles, and enters them.
     *
     * @param email the user name they sign in by
     * @param roles at least one, and never learner or external quality assurer
     * @throws Refused as {@link #enterStaff}, and when the e-mail address or the roles are missing
     */
    @Transactional
    public PersonId appoint(
            String email,
            String name,
            Set<Role> roles,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate) {
        acting("enter-staff", "Only a centre administrator enters staff.", Role.CENTRE_ADMIN);
        return appointments.appoint(email, name, roles, standing, mayAssess, targetDate);
    }

    /**
     * Gives a member of staff another standing, other specifications or another target date.
     *
     * @param reason kept in the record
     * @throws Refused when the actor is neither centre administrator nor internal verifier, or the reason is missing
     * @throws NotFound when this centre has no such member of staff
     */
    @Transactional
    public void changeStanding(
            PersonId person,
            Standing standing,
            Set<SpecificationKey> mayAssess,
            Optional<LocalDate> targetDate,
            String reason) {
        var actor = acting(
                "change-standing",
                "Only a centre administrator or an internal verifier changes a standing.",
                Role.CENTRE_ADMIN,
                Role.IQA);
        appointments.change(actor, person, standing, mayAssess, targetDate, reason);
    }

    /** What awarding organisations have approved, by their key. */
    @Transactional(readOnly = true)
    public List<Approval> approvals() {
        return approvals.everyOne().stream().map(ApprovalEntry::approval).toList();
    }

    /**
     * Enters an approval; a later one of the same awarding organisation replaces the earlier.
     *
     * @throws Refused when the actor is not a centre administrator, or a specification is another organisation's
     */
    @Transactional
    public void approve(Approval approval) {
        var actor = acting("approve", "Only a centre administrator enters approvals.", Role.CENTRE_ADMIN);
        if (approval.centreNumber().isBlank())
            throw new Refused(
                    "centre-number", "Write the centre number by which the awarding organisation knows the centre.");
        for (var key : approval.specifications()) {
            var specification = catalogue.get(key);
            if (specification
                    .awardingOrganisation()
                    .filter(awarding -> awarding.key().equals(approval.awardingOrganisation()))
                    .isEmpty())
                throw new Refused(
                        "approval-specification",
                        specification.title() + " is not a specification of this awarding organisation.");
        }
        var entry = approvals
                .findById(new ApprovalEntry.Key(actor.centre(), approval.awardingOrganisation()))
                .orElseGet(() -> new ApprovalEntry(actor.centre(), approval.awardingOrganisation()));
        entry.grant(approval);
        approvals.save(entry);
        deeds.publishEvent(new ApprovalEntered(
                approval.awardingOrganisation(),
                approval.centreNumber(),
                sorted(approval.specifications()),
                approval.since(),
                approval.directClaims()));
    }

    /** The rules of a specification that bind at this centre; all others only advise. */
    @Transactional(readOnly = true)
    public List<AdoptedRule> adoptedRules(SpecificationKey specification) {
        return adoptedRules().stream()
                .filter(rule -> rule.specification().equals(specification))
                .toList();
    }

    /** Every rule that the centre has adopted, by specification. */
    @Transactional(readOnly = true)
    public List<AdoptedRule> adoptedRules() {
        return ground.now().rules();
    }

    /**
     * Adopts numbers for a rule: from here on it binds.
     *
     * @throws Refused when the actor is not an internal verifier, the specification has no such rule, it only ever advises, or the
     *     numbers are negative
     */
    @Transactional
    public void adopt(AdoptedRule adopted) {
        var actor = acting("adopt-rule", "Only an internal verifier adopts a rule for the centre.", Role.IQA);
        var rule = catalogue.get(adopted.specification()).units().stream()
                .flatMap(unit -> unit.rules().stream())
                .filter(candidate -> candidate.id().equals(adopted.ruleId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("This specification has no rule " + adopted.ruleId() + "."));
        numbersFit(adopted, rule);
        Instant now = clock.instant();
        rules.findById(new RulePolicy.Key(
                        actor.centre(), adopted.specification().value(), adopted.ruleId()))
                .ifPresentOrElse(
                        policy -> policy.adopt(adopted.atLeast(), adopted.overDays(), actor.person(), now),
                        () -> rules.save(new RulePolicy(actor.centre(), adopted, actor.person(), now)));
        deeds.publishEvent(
                new RuleAdopted(adopted.specification(), adopted.ruleId(), adopted.atLeast(), adopted.overDays()));
    }

    /** Whether learners declare each unit of this specification before it is signed off; they do unless decided otherwise. */
    @Transactional(readOnly = true)
    public boolean unitDeclarationRequired(SpecificationKey specification) {
        return ground.now().declarations().getOrDefault(specification, true);
    }

    /** Decides it, as the awarding organisation asks. */
    @Transactional
    public void requireUnitDeclaration(SpecificationKey specification, boolean required, String reason) {
        var actor =
                acting("unit-declaration", "Only an internal verifier decides whether units are declared.", Role.IQA);
        if (reason.isBlank()) throw new Refused("reason", "Write the reason; it is kept in the record.");
        catalogue.get(specification);
        var policy = declarations
                .findById(new DeclarationPolicy.Key(actor.centre(), specification.value()))
                .orElseGet(() -> new DeclarationPolicy(actor.centre(), specification.value()));
        policy.require(required);
        declarations.save(policy);
        deeds.publishEvent(new UnitDeclarationDecided(specification, required, new Words(reason.strip())));
    }

    /** For which specifications it has been decided that learners need not declare each unit, in one statement. */
    @Transactional(readOnly = true)
    public Set<SpecificationKey> withoutUnitDeclaration() {
        return declarations.findByRequiredFalse().stream()
                .map(DeclarationPolicy::specification)
                .collect(Collectors.toSet());
    }

    /** Why the actor may not describe the centre, enter staff or approvals; empty for those who may. */
    public Optional<Refusal> administering() {
        return may("Only a centre administrator changes this.", Role.CENTRE_ADMIN);
    }

    /** Why the actor may not change a standing; empty for those who may. */
    public Optional<Refusal> changingStandings() {
        return may("Only a centre administrator or an internal verifier changes this.", Role.CENTRE_ADMIN, Role.IQA);
    }

    /** Why the actor may not decide on policies; empty for those who may. */
    public Optional<Refusal> adopting() {
        return may("Only an internal verifier (IQA) adopts rules for the centre.", Role.IQA);
    }

    private static Optional<Refusal> may(String sentence, Role... roles) {
        return Actor.current().is(roles) ? Optional.empty() : Optional.of(new Refusal("role", sentence));
    }

    private static void numbersFit(AdoptedRule adopted, SufficiencyRule rule) {
        if (rule.advisory())
            throw new Refused("rule-advisory", "Rule " + rule.id() + " only advises; it cannot be made to bind.");
        if (adopted.atLeast() < 0 || adopted.overDays() < 0 || (rule.atLeast() > 0 && adopted.atLeast() < 1))
            throw new Refused(
                    "rule-numbers",
                    "Write how many as a whole number of at least 1, and the days as a whole number of at least 0.");
    }

    private static Actor acting(String rule, String sentence, Role... roles) {
        var actor = Actor.current();
        if (!actor.is(roles)) throw new Refused(rule, sentence);
        return actor;
    }

    private static StaffLine line(StaffMember member, Map<PersonId, Set<Role>> roles) {
        return new StaffLine(
                member.person(),
                member.name(),
                roles.getOrDefault(member.person(), Set.of()),
                member.standing(),
                member.mayAssess(),
                Optional.ofNullable(member.targetDate()));
    }

    static List<SpecificationKey> sorted(Collection<SpecificationKey> keys) {
        return keys.stream().sorted().toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
