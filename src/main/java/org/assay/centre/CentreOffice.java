package org.assay.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Actor;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Words;
import org.assay.platform.NotFound;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.assay.qualification.SpecificationKey;
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
    private final LettersOfApproval approvals;
    private final Policies policies;
    private final Ground ground;
    private final Appointments appointments;
    private final People people;
    private final ApplicationEventPublisher deeds;

    CentreOffice(
            Profiles profiles,
            Staff staff,
            LettersOfApproval approvals,
            Policies policies,
            Ground ground,
            Appointments appointments,
            People people,
            ApplicationEventPublisher deeds) {
        this.profiles = profiles;
        this.staff = staff;
        this.approvals = approvals;
        this.policies = policies;
        this.ground = ground;
        this.appointments = appointments;
        this.people = people;
        this.deeds = deeds;
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
        return approvals.all();
    }

    /**
     * Enters an approval; a later one of the same awarding organisation replaces the earlier.
     *
     * @throws Refused when the actor is not a centre administrator, or a specification is another organisation's
     */
    @Transactional
    public void approve(Approval approval) {
        var actor = acting("approve", "Only a centre administrator enters approvals.", Role.CENTRE_ADMIN);
        approvals.enter(actor, approval);
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
        policies.adopt(actor, adopted);
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
        policies.requireUnitDeclaration(actor, specification, required, reason);
    }

    /** For which specifications it has been decided that learners need not declare each unit, in one statement. */
    @Transactional(readOnly = true)
    public Set<SpecificationKey> withoutUnitDeclaration() {
        return policies.withoutUnitDeclaration();
    }

    /** Why the actor may not describe the centre, enter staff or approvals; empty for those who may. */
    public Optional<Refusal> administering() {
        return may("Only a centre administrator changes this.", Role.CENTRE_ADMIN);
    }

    /** Why the actor may not decide on policies; empty for those who may. */
    public Optional<Refusal> adopting() {
        return may("Only an internal verifier (IQA) adopts rules for the centre.", Role.IQA);
    }

    private static Optional<Refusal> may(String sentence, Role... roles) {
        return Actor.current().is(roles) ? Optional.empty() : Optional.of(new Refusal("role", sentence));
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

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
