package org.assay.qualification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one sentence instead of a stack trace when a specification file stops the start. */
class SpecificationMistakeAnalyzer extends AbstractFailureAnalyzer<SpecificationMistake> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SpecificationMistake cause) {
        return new FailureAnalysis(
                "A published specification cannot be read. " + cause.getMessage(),
                "Mend " + cause.file() + " at line " + cause.line() + " and start again.",
                cause);
    }
}
