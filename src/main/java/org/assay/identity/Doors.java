package org.assay.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.time.InstantSource;
import org.assay.identity.ui.LoginView;
import org.assay.platform.StoryClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
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

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Clock clock() {
        return new StoryClock();
    }
}
