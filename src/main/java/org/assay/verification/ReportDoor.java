package org.assay.verification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assay.platform.HandedOut;
import org.assay.platform.NotFound;
import org.assay.platform.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Where the verification report goes out: to the external quality assurer within their days, to the centre at any time. */
@RestController
class ReportDoor {
    private static final MediaType SENTENCE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final TakingReport taking;

    ReportDoor(TakingReport taking) {
        this.taking = taking;
    }

    @GetMapping("/visit/report.pdf")
    ResponseEntity<byte[]> mine() {
        return handed(taking.take());
    }

    @GetMapping("/visits/{visit}/report.pdf")
    ResponseEntity<byte[]> ofTheCentre(@PathVariable UUID visit) {
        return handed(taking.take(new VisitId(visit)));
    }

    private static ResponseEntity<byte[]> handed(TakingReport.Taken report) {
        return HandedOut.as(MediaType.APPLICATION_PDF, report.name(), report.bytes());
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<String> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(SENTENCE).body("There is no such report.");
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(SENTENCE)
                .body(refused.refusal().sentence());
    }
}
