package org.assay.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity providers of an installation: {@code assay.oidc.<name>.*}.
 *
 * @param oidc by name, which stands in the addresses that the provider is told of
 */
@ConfigurationProperties("assay")
record ProviderSettings(@DefaultValue Map<String, Provider> oidc) {

    /**
     * One of them.
     *
     * @param issuer as its tokens name it, to the letter
     * @param clientSecret empty for a public client
     * @param title as the sign-in page offers it
     * @param centres by name; only there can it give a role
     * @param claim that carries groups or roles; dots lead into it where no claim has the name as a whole
     * @param administrators value of the claim that makes centre administrators from the start; empty for none
     * @param scopes that are asked for
     * @param discovery where its configuration is read when its issuer's address is not reached from here; empty for the usual place
     */
    record Provider(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String title,
            @DefaultValue List<String> centres,
            @DefaultValue("groups") String claim,
            @DefaultValue("") String administrators,
            @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
            @DefaultValue("") String discovery) {

        /** As a container file leaves what nobody filled in. */
        boolean isLeftEmpty() {
            return issuer.isEmpty() && clientId.isEmpty();
        }

        String configuration() {
            return discovery.isEmpty()
                    ? issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"
                    : discovery;
        }

        /** Without the secret: settings end up in logs. */
        @Override
        public String toString() {
            return issuer;
        }
    }

    ProviderSettings {
        oidc = oidc.entrySet().stream()
                .filter(one -> !one.getValue().isLeftEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        oidc.forEach(ProviderSettings::check);
    }

    private static void check(String name, Provider provider) {
        String at = "assay.oidc." + name;
        if (!name.matches("[a-z0-9-]{1,40}"))
            throw new IllegalArgumentException(at + " needs a name of small letters, figures and hyphens, such as"
                    + " assay.oidc.northgate: it stands in addresses.");
        // Whoever can read along between the two could sign in as anybody.
        if (!provider.issuer.matches("https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?"))
            throw new IllegalArgumentException(
                    at + ".issuer must be the provider's https address, such as https://login.example.org. It is “"
                            + provider.issuer + "”.");
        if (provider.clientId.isEmpty())
            throw new IllegalArgumentException(
                    at + ".client-id must be the name under which the provider knows Assay, such as assay.");
        if (provider.centres.isEmpty())
            throw new IllegalArgumentException(
                    at + ".centres must name the centres whose people sign in by it, such as Northgate Skills Centre.");
        if (new HashSet<>(provider.centres).size() < provider.centres.size())
            throw new IllegalArgumentException(at + ".centres names a centre twice.");
        if (!provider.scopes.contains("openid"))
            throw new IllegalArgumentException(
                    at + ".scopes must contain openid: without it nobody says who signs in.");
    }
}
