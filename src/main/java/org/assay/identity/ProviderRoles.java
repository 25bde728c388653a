package org.assay.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that come from a provider's claims. All of it is done for one centre, the actor's: what a claim means there is the centre's
 * own, and a provider gives and takes nothing anywhere else. A role that somebody was given by hand is never touched.
 */
@Component
class ProviderRoles {
    private final MappedRoles mapped;
    private final JdbcClient database;
    private final ApplicationEventPublisher deeds;

    ProviderRoles(MappedRoles mapped, JdbcClient database, ApplicationEventPublisher deeds) {
        this.mapped = mapped;
        this.database = database;
        this.deeds = deeds;
    }

    /** What each value of each provider's claim gives at the actor's centre, in one statement. */
    @Transactional(readOnly = true)
    public List<MappedRole> mapped() {
        return mapped.findAllByOrderByClaimValueAscRoleAsc();
    }

    /** @return false when it is so already */
    @Transactional
    public boolean map(ProviderId provider, String value, Role role) {
        var centre = Actor.current().centre();
        if (mapped.findById(new MappedRole.Key(centre, provider, value, role)).isPresent()) return false;
        mapped.save(new MappedRole(centre, provider, value, role));
        return true;
    }

    /** @return false when it was not so */
    @Transactional
    public boolean unmap(ProviderId provider, String value, Role role) {
        var found = mapped.findById(new MappedRole.Key(Actor.current().centre(), provider, value, role));
        found.ifPresent(mapped::delete);
        return found.isPresent();
    }

    /** Brings what this provider gave somebody at the actor's centre up to what their claim says now. */
    @Transactional
    public void bringUpToDate(IdentityProviders.Known provider, PersonId person, Collection<String> values) {
        var centre = Actor.current().centre();
        var wanted = mapped.findAllByOrderByClaimValueAscRoleAsc().stream()
                .filter(one -> one.provider().equals(provider.id()) && values.contains(one.claimValue()))
                .map(MappedRole::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (!provider.administrators().isEmpty() && values.contains(provider.administrators()))
            wanted.add(Role.CENTRE_ADMIN);
        var held = held(person, centre);
        held.forEach((role, by) -> {
            if (by.filter(provider.id()::equals).isEmpty() || wanted.contains(role)) return;
            delete(person, centre, role);
            deeds.publishEvent(new RoleEndedByProvider(person, provider.registration(), role));
        });
        for (var role : wanted)
            if (!held.containsKey(role)) {
                insert(person, centre, role, provider.id());
                deeds.publishEvent(new RoleGivenByProvider(person, provider.registration(), role));
            }
    }

    /** Takes back whatever this provider gave at the actor's centre. */
    @Transactional
    public void endAll(IdentityProviders.Known provider) {
        var centre = Actor.current().centre();
        database.sql("select person, role from membership where centre = ? and given_by = ?")
                .param(centre.value())
                .param(provider.id().value())
                .query((row, number) -> new RoleEndedByProvider(
                        new PersonId(row.getObject(1, UUID.class)),
                        provider.registration(),
                        Role.valueOf(row.getString(2))))
                .list()
                .forEach(deeds::publishEvent);
        database.sql("delete from membership where centre = ? and given_by = ?")
                .param(centre.value())
                .param(provider.id().value())
                .update();
    }

    /** Each role of a person with the provider that gave it; empty where it was given by hand. */
    private Map<Role, Optional<ProviderId>> held(PersonId person, CentreId centre) {
        var roles = new EnumMap<Role, Optional<ProviderId>>(Role.class);
        database.sql("select role, given_by from membership where person = ? and centre = ?")
                .param(person.value())
                .param(centre.value())
                .query(row -> {
                    roles.put(
                            Role.valueOf(row.getString(1)),
                            Optional.ofNullable(row.getObject(2, UUID.class)).map(ProviderId::new));
                });
        return roles;
    }

    private void insert(PersonId person, CentreId centre, Role role, ProviderId by) {
        database.sql("insert into membership (person, centre, role, joined_at, given_by) values (?, ?, ?, ?, ?)")
                .param(person.value())
                .param(centre.value())
                .param(role.name())
                .param(java.sql.Timestamp.from(Instant.now()))
                .param(by.value())
                .update();
    }

    private void delete(PersonId person, CentreId centre, Role role) {
        database.sql("delete from membership where person = ? and centre = ? and role = ?")
                .param(person.value())
                .param(centre.value())
                .param(role.name())
                .update();
    }
}
