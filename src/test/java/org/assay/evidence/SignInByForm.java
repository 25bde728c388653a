package org.assay.evidence;

import java.util.List;
import org.assay.identity.Cast;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Where there is a cast, people sign in by user name and password. */
@TestConfiguration(proxyBeanMethods = false)
class SignInByForm {
    @Bean
    Cast cast() {
        return new Cast() {
            @Override
            public List<Player> players() {
                return List.of();
            }

            @Override
            public String setting() {
                return "";
            }
        };
    }
}
