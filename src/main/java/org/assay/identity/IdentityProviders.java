package org.assay.identity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The identity providers of this installation and the centres that each of them serves, as the settings say: they are entered when
 * Assay starts, and when a centre that they name is opened. A provider that the settings name no longer stays known, for the sake of
 * who came by it, and is not offered.
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class IdentityProviders implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);

    private final ProviderSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Centres centres;
    private final ProviderRoles roles;

    IdentityProviders(
            ProviderSettings settings,
            JdbcClient database,
            TransactionTemplate transaction,
            Centres centres,
            ProviderRoles roles) {
        this.settings = settings;
        this.database = database;
        this.transaction = transaction;
        this.centres = centres;
        this.roles = roles;
    }

    /**
     * A provider as it stands in the database, with what the settings add.
     *
     * @param registration its name in settings and addresses
     * @param name as shown
     * @param claim that carries groups or roles
     * @param administrators value of the claim that makes centre administrators whatever a centre has mapped; empty for none
     */
    record Known(ProviderId id, String registration, String issuer, String name, String claim, String administrators) {}

    @Override
    public void afterSingletonsInstantiated() {
        settings.oidc().forEach(this::enter);
    }

    /** Within the transaction that opens the centre. */
    @EventListener
    void serve(CentreOpened opened) {
        settings.oidc().forEach((registration, provider) -> {
            if (provider.centres().contains(opened.name()))
                all().stream()
                        .filter(known -> known.registration().equals(registration))
                        .forEach(known -> begin(known.id(), opened.centre()));
        });
    }

    /** Those that somebody may sign in by, by name. */
    List<Known> offered() {
        if (settings.oidc().isEmpty()) return List.of();
        return transaction.execute(status -> all()).stream()
                .filter(known -> settings.oidc().containsKey(known.registration()))
                .sorted(Comparator.comparing(Known::name))
                .toList();
    }

    Optional<Known> offered(String registration) {
        return offered().stream()
                .filter(known -> known.registration().equals(registration))
                .findFirst();
    }

    Optional<ProviderSettings.Provider> setting(String registration) {
        return Optional.ofNullable(settings.oidc().get(registration));
    }

    /** The centres that a provider serves; nowhere else can it give a role. */
    List<Centre> served(ProviderId provider) {
        return transaction.execute(status -> {
            var ids = new HashSet<>(database.sql("select centre from identity_provider_centre where provider = ?")
                    .param(provider.value())
                    .query(UUID.class)
                    .list());
            return centres.findAllByOrderByName().stream()
                    .filter(centre -> ids.contains(centre.id().value()))
                    .toList();
        });
    }

    /** Those that serve a centre, by name. */
    List<Known> serving(CentreId centre) {
        if (settings.oidc().isEmpty()) return List.of();
        var ids = new HashSet<>(database.sql("select provider from identity_provider_centre where centre = ?")
                .param(centre.value())
                .query(UUID.class)
                .list());
        return offered().stream()
                .filter(known -> ids.contains(known.id().value()))
                .toList();
    }

    private List<Known> all() {
        return database.sql("select id, registration, issuer, name, claim from identity_provider")
                .query((row, number) -> new Known(
                        new ProviderId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        setting(row.getString(2))
                                .map(ProviderSettings.Provider::administrators)
                                .orElse("")))
                .list();
    }

    private void enter(String registration, ProviderSettings.Provider provider) {
        var id = transaction.execute(status -> entered(registration, provider));
        var known = new Known(id, registration, provider.issuer(), provider.title(), provider.claim(), "");
        var before = served(id);
        var named = transaction.execute(status -> centres.findAllByOrderByName()).stream()
                .filter(centre -> provider.centres().contains(centre.name()))
                .toList();
        if (named.size() < provider.centres().size())
            LOG.warn(
                    "assay.oidc.{}.centres names a centre that is not there yet; it is served once it is.",
                    registration);
        for (var centre : named)
            if (!isAmong(before, centre)) transaction.executeWithoutResult(status -> begin(id, centre.id()));
        for (var centre : before) if (!isAmong(named, centre)) end(known, centre);
    }

    private static boolean isAmong(List<Centre> centres, Centre centre) {
        return centres.stream().anyMatch(one -> one.id().equals(centre.id()));
    }

    private ProviderId entered(String registration, ProviderSettings.Provider provider) {
        var before = all().stream()
                .filter(one -> one.registration().equals(registration))
                .findFirst();
        var id = before.map(Known::id).orElseGet(ProviderId::next);
        String sql = before.isPresent()
                ? "update identity_provider set issuer = :issuer, name = :name, claim = :claim where id = :id"
                : "insert into identity_provider (id, registration, issuer, name, claim) values (:id, :registration, :issuer, :name, :claim)";
        var entering = database.sql(sql)
                .param("id", id.value())
                .param("issuer", provider.issuer())
                .param("name", provider.title().isEmpty() ? registration : provider.title())
                .param("claim", provider.claim());
        (before.isPresent() ? entering : entering.param("registration", registration)).update();
        return id;
    }

    private void begin(ProviderId provider, CentreId centre) {
        database.sql("insert into identity_provider_centre (provider, centre) values (?, ?)")
                .param(provider.value())
                .param(centre.value())
                .update();
    }

    /** The settings name the centre no longer: what the provider gave there ends. */
    private void end(Known provider, Centre centre) {
        Actor.itself(centre.id(), centre.name())
                .run(() -> transaction.executeWithoutResult(status -> {
                    roles.endAll(provider);
                    database.sql("delete from identity_provider_centre where provider = ? and centre = ?")
                            .param(provider.id().value())
                            .param(centre.id().value())
                            .update();
                }));
    }
}
