package org.assay.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identity providers that the sign-in page offers. */
@Service
public class WaysIn {
    private final IdentityProviders providers;

    WaysIn(IdentityProviders providers) {
        this.providers = providers;
    }

    /**
     * One of them.
     *
     * @param address where it begins, relative to the root of the product
     */
    public record WayIn(String name, String address) {}

    static WayIn way(IdentityProviders.Known provider) {
        return new WayIn(provider.name(), "oauth2/authorization/" + provider.registration());
    }

    /** By name; none where the settings name no provider. */
    @Transactional(readOnly = true)
    public List<WayIn> providers() {
        return providers.offered().stream().map(WaysIn::way).toList();
    }
}
