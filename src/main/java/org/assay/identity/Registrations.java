package org.assay.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What Spring Security needs to know of a provider: read from the provider's own configuration when somebody first signs in by it, so
 * that one that is down stops neither the start of Assay nor the others, and again after an hour.
 */
@Component
class Registrations implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long HOUR = Duration.ofHours(1).toNanos();

    /** Signatures that are accepted, the first that a provider offers; never one by a shared secret, never none. */
    private static final List<SignatureAlgorithm> SIGNATURES =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

    private final IdentityProviders providers;
    private final ClientHttpRequestFactory connections = connections();
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Registrations(IdentityProviders providers) {
        this.providers = providers;
    }

    /** A provider's configuration, and the keys that belong to it. */
    private record Read(ClientRegistration registration, JwtDecoder decoder, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < HOUR;
        }
    }

    /** @throws ProviderDown when its configuration cannot be had, or is not its own */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return providers
                .offered(name)
                .map(known -> current(known).registration())
                .orElse(null);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var known = read.get(registration.getRegistrationId());
        return known != null && known.registration() == registration ? known.decoder() : decoder(registration);
    }

    /** Connections to providers do not wait for long. */
    ClientHttpRequestFactory connecting() {
        return connections;
    }

    private Read current(IdentityProviders.Known known) {
        var before = read.get(known.registration());
        if (before != null && before.isFresh()) return before;
        try {
            var now = read(known);
            read.put(known.registration(), now);
            return now;
        } catch (ProviderDown down) {
            LOG.warn("Nobody can sign in by {} for now. {}", known.registration(), down.getMessage());
            if (before != null) return before;
            throw down;
        }
    }

    private Read read(IdentityProviders.Known known) {
        var setting = providers.setting(known.registration()).orElseThrow();
        var configuration = configuration(setting);
        if (!setting.issuer().equals(configuration.get("issuer")))
            throw new ProviderDown("assay.oidc." + known.registration() + ".issuer is “" + setting.issuer()
                    + "”, and the provider there calls itself “" + configuration.get("issuer")
                    + "”. Both must be the same.");
        ClientRegistration registration;
        try {
            registration = registration(known, setting, configuration);
        } catch (IllegalArgumentException unfit) {
            throw new ProviderDown("The configuration at " + setting.configuration() + " cannot be used.", unfit);
        }
        return new Read(registration, decoder(registration), System.nanoTime());
    }

    private Map<String, Object> configuration(ProviderSettings.Provider setting) {
        try {
            String text = RestClient.builder()
                    .requestFactory(connections)
                    .build()
                    .get()
                    .uri(setting.configuration())
                    .retrieve()
                    .body(String.class);
            return JSONObjectUtils.parse(text);
        } catch (RuntimeException | ParseException failed) {
            throw new ProviderDown("The configuration at " + setting.configuration() + " cannot be read.", failed);
        }
    }

    private static ClientRegistration registration(
            IdentityProviders.Known known, ProviderSettings.Provider setting, Map<String, Object> configuration) {
        var builder = ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(known.registration())
                .clientName(known.name())
                .clientId(setting.clientId())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // An address of its own for each provider, so that the answer of one is never taken for another's.
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(setting.scopes())
                // A proof key always, also where there is a secret.
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        if (setting.clientSecret().isEmpty()) builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        else builder.clientSecret(setting.clientSecret());
        return builder.build();
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Optional.ofNullable(registration.getProviderDetails().getJwkSetUri())
                                .orElseThrow(() -> new ProviderDown("The provider publishes no keys.")))
                .jwsAlgorithm(signature(registration))
                .restOperations(new RestTemplate(connections))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }

    private static SignatureAlgorithm signature(ClientRegistration registration) {
        var offered = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        return SIGNATURES.stream()
                .filter(one -> offered instanceof Collection<?> names && names.contains(one.getName()))
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }

    private static ClientHttpRequestFactory connections() {
        var connections = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        connections.setReadTimeout(PATIENCE);
        return connections;
    }
}
