package org.assay.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.assay.identity.ui.LoginView;
import org.assay.platform.StoryClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Which doors are open to whom before a view decides: static files and the sign-in page to everybody, all else after sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
    @Bean
    SecurityFilterChain web(HttpSecurity http, LinkDoor links) throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/assay/**", "/favicon.ico").permitAll());
        // An upload outlives the page and the session it was started from: its signed ticket is the secret.
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(HttpMethod.POST, "/files/upload/*").permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/files/upload/*"));
        links.open(http);
        // An unknown address is answered by the "not found" page, after sign-in, and not by a bare refusal.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class, "/login")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
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
