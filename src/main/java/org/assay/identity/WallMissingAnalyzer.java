package org.assay.identity;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one sentence instead of a stack trace. */
class WallMissingAnalyzer extends AbstractFailureAnalyzer<WallMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WallMissing cause) {
        return new FailureAnalysis(
                Objects.requireNonNull(cause.getMessage()),
                "Let Assay work as a role such as assay_app (spring.datasource.username) and the migrations run as the owner of the schema,"
                        + " such as assay_migrator (spring.flyway.user); docker/database/roles.sql makes both. Then start again.",
                cause);
    }
}
