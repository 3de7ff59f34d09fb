package vn.hocba.signing.validation.adapter.in.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.signing.platform.SigningProblem;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.validation.application.ValidateFile;
import vn.hocba.signing.validation.domain.Report;

/** For everybody, without signing in; nothing of the file is kept. */
@RestController
@Tag(name = "validations", description = "Kiểm tra chữ ký số, dành cho mọi người")
class ValidationController {

    private final ValidateFile validate;
    private final MeterRegistry meters;
    private final Semaphore places;

    ValidationController(ValidateFile validate, MeterRegistry meters, SigningProperties properties) {
        this.validate = validate;
        this.meters = meters;
        this.places = new Semaphore(properties.validations());
    }

    @PostMapping(
            path = "/api/signing/v1/validations",
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @SecurityRequirements
    @Operation(summary = "Are the signatures of this PDF or XML genuine? GENUINE, NOT_GENUINE or CANNOT_TELL, and why")
    ValidationResponse validate(@RequestBody(required = false) byte @Nullable [] file) {
        if (file == null || file.length == 0) {
            throw new ProblemException(SigningProblem.EMPTY_FILE);
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(SigningProblem.BUSY);
        }
        try {
            Report report = validate.handle(file);
            meters.counter(
                            "hocba.signing.validations",
                            "kind",
                            report.kind().name().toLowerCase(Locale.ROOT),
                            "verdict",
                            report.verdict().name().toLowerCase(Locale.ROOT))
                    .increment();
            return ValidationResponse.of(report);
        } finally {
            places.release();
        }
    }
}
