package org.assay.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.assay.enrolment.CohortId;
import org.assay.platform.HandedOut;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.assay.platform.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Where lists of progress go out as files, to the centre's administrators. */
@RestController
class ProgressDoor {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TakingProgress taking;

    ProgressDoor(TakingProgress taking) {
        this.taking = taking;
    }

    @GetMapping("/progress.csv")
    ResponseEntity<byte[]> ofTheCentre() {
        return handed(taking.take(Optional.empty()));
    }

    @GetMapping("/cohorts/{cohort}/progress.csv")
    ResponseEntity<byte[]> ofOne(@PathVariable UUID cohort) {
        return handed(taking.take(Optional.of(new CohortId(cohort))));
    }

    private static ResponseEntity<byte[]> handed(TakingProgress.Taken list) {
        return HandedOut.as(CSV, list.name(), list.bytes());
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> unknown() {
        return Sentence.of(HttpStatus.NOT_FOUND, "There is no such list.");
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused) {
        return Sentence.of(HttpStatus.CONFLICT, refused);
    }
}
