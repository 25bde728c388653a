package org.assay.identity;

import org.springframework.security.authentication.AuthenticationServiceException;

/** A provider cannot be asked, or what it says of itself cannot be relied on. */
class ProviderDown extends AuthenticationServiceException {
    ProviderDown(String sentence) {
        super(sentence);
    }

    ProviderDown(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
