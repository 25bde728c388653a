package org.assay.identity;

import java.util.List;
import java.util.Optional;
import org.assay.platform.Refusal;
import org.assay.platform.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what a provider's groups mean at a centre: which value of its claim gives which role there. */
@Service
public class GroupRoles {
    private static final int LONGEST = 200;

    private final IdentityProviders providers;
    private final ProviderRoles roles;
    private final ApplicationEventPublisher deeds;

    GroupRoles(IdentityProviders providers, ProviderRoles roles, ApplicationEventPublisher deeds) {
        this.providers = providers;
        this.roles = roles;
        this.deeds = deeds;
    }

    /** A value of a provider's claim, and the role that it gives. */
    public record Given(String value, Role role) {}

    /**
     * A provider by which people of the actor's centre sign in.
     *
     * @param claim the name of the claim whose values are looked at
     * @param administrators the value that makes administrators by the installation's settings; empty for none
     */
    public record Provider(
            ProviderId id, String name, String issuer, String claim, String administrators, List<Given> gives) {}

    /** Those that serve the actor's centre, by name. */
    @Transactional(readOnly = true)
    public List<Provider> providers() {
        var serving = providers.serving(Actor.current().centre());
        if (serving.isEmpty()) return List.of();
        var mapped = roles.mapped();
        return serving.stream()
                .map(known -> new Provider(
                        known.id(),
                        known.name(),
                        known.issuer(),
                        known.claim(),
                        known.administrators(),
                        mapped.stream()
                                .filter(one -> one.provider().equals(known.id()))
                                .map(one -> new Given(one.claimValue(), one.role()))
                                .toList()))
                .toList();
    }

    /**
     * From the next sign-in on, whoever comes with this value has this role at the actor's centre.
     *
     * @throws Refused when the actor is not a centre administrator, the value is empty or too long, or it gives the role already
     */
    @Transactional
    public void give(ProviderId provider, String value, Role role) {
        var known = serving(provider);
        String group = value.strip();
        if (group.isEmpty()) throw new Refused("group", "Write the group as the provider names it.");
        if (group.length() > LONGEST)
            throw new Refused(
                    "group", "A group has at most " + LONGEST + " characters; this one has " + group.length() + ".");
        if (!Role.OF_PEOPLE.contains(role)) throw new Refused("role", "Choose the role that the group gives.");
        if (!roles.map(provider, group, role))
            throw new Refused("group", "“" + group + "” gives that role already: " + role.word() + ".");
        deeds.publishEvent(new RoleMapped(known.registration(), group, role));
    }

    /** From the next sign-in on this value gives this role no longer; whoever had it by this value alone loses it then. */
    @Transactional
    public void take(ProviderId provider, String value, Role role) {
        var known = serving(provider);
        if (roles.unmap(provider, value, role)) deeds.publishEvent(new RoleUnmapped(known.registration(), value, role));
    }

    /** Why the actor may not change this; empty for those who may. */
    public Optional<Refusal> changing() {
        return Actor.current().is(Role.CENTRE_ADMIN)
                ? Optional.empty()
                : Optional.of(new Refusal("role", "Only a centre administrator changes what groups give."));
    }

    private IdentityProviders.Known serving(ProviderId provider) {
        changing().ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return providers.serving(Actor.current().centre()).stream()
                .filter(known -> known.id().equals(provider))
                .findFirst()
                .orElseThrow(() -> new Refused("provider", "No such provider serves your centre."));
    }
}
