package org.assay.identity;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.identity.ui.LoginView;
import org.assay.platform.StoryClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Which doors are open to whom before a view decides: static files and the sign-in page to everybody, all else after sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
    @Bean
    SecurityFilterChain web(
            HttpSecurity http, LinkDoor links, ProviderDoor provider, HeldHats hats, ObjectProvider<Cast> cast)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/assay/**", "/favicon.ico").permitAll());
        // An upload outlives the page and the session it was started from: its signed ticket is the secret.
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(HttpMethod.POST, "/files/upload/*").permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/files/upload/*"));
        links.open(http);
        provider.open(http, new VaadinSavedRequestAwareAuthenticationSuccessHandler());
        // Before anybody without a session is given a name, so that whoever has just lost theirs is one of them.
        http.addFilterBefore(new WornHat(hats, InstantSource.system()), AnonymousAuthenticationFilter.class);
        // An unknown address is answered by the "not found" page, after sign-in, and not by a bare refusal.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            // Only a demonstration, which has a cast, lets anybody in by user name and password.
            if (cast.getIfAvailable() != null) vaadin.loginView(LoginView.class, "/login");
            else vaadin.oauth2LoginPage("/login");
            vaadin.logoutSuccessHandler(provider.leaving(new UidlRedirectStrategy()))
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
        });
        return http.build();
    }

    /** Vaadin's own asks a class loader about the prefix of roles at each step through the product, which took a tenth of each. */
    @Bean
    @Primary
    NavigationAccessControl whoMayOpenWhat(
            List<NavigationAccessChecker> checkers, NavigationAccessControlConfigurer configurer) {
        return configurer.build(RolesAtHand::new, checkers);
    }

    private static final class RolesAtHand extends SpringNavigationAccessControl {
        private static final String PREFIX = "ROLE_";

        RolesAtHand(Collection<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
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
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Clock clock() {
        return new StoryClock();
    }
}
