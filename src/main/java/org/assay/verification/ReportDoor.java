package org.assay.verification;

import java.util.UUID;
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

/** Where the verification report goes out: to the external quality assurer within their days, to the centre at any time. */
@RestController
class ReportDoor {
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
        return Sentence.of(HttpStatus.NOT_FOUND, "There is no such report.");
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<String> refused(Refused refused) {
        return Sentence.of(HttpStatus.FORBIDDEN, refused);
    }
}
