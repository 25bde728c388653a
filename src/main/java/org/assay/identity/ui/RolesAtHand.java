package org.assay.identity.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who may open which view, by the roles of who is signed in. Vaadin's own asks a class loader for the prefix of roles each time somebody
 * opens a page, which took a tenth of the processor's time for it; the rest is Vaadin's.
 */
final class RolesAtHand extends SpringNavigationAccessControl {
    private static final String PREFIX = "ROLE_";

    private RolesAtHand(Collection<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
        super(checkers, resolver);
    }

    @Override
    protected Predicate<String> getRolesChecker(@Nullable VaadinRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var held = authentication == null
                ? Set.<String>of()
                : AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        return role -> held.contains(PREFIX + role);
    }

    @Configuration(proxyBeanMethods = false)
    static class InPlaceOfVaadins {
        @Bean
        @Primary
        NavigationAccessControl rolesAtHand(
                List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer configurer) {
            return configurer.build(RolesAtHand::new, checkers);
        }
    }
}
