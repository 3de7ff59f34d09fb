package vn.hocba.grading.book.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.book.adapter.in.web.BookResponses.ClassBookResponse;
import vn.hocba.grading.book.application.ReadBook;
import vn.hocba.grading.book.application.ReadBook.Found;
import vn.hocba.grading.book.domain.BookWriter;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Period;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** The book of a class, as data, workbook or paper: by {@code Accept}, or by the ending of the path. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}")
@Tag(name = "class-books", description = "Sổ theo dõi và đánh giá học sinh; bảng tổng hợp kết quả đánh giá giáo dục")
class ClassBookController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ACTION = "class-book.read";

    private final ReadBook read;
    private final BookWriter xlsx;
    private final BookWriter pdf;
    private final AuditTrail audit;

    ClassBookController(
            ReadBook read,
            @Qualifier("xlsxBookWriter") BookWriter xlsx,
            @Qualifier("pdfBookWriter") BookWriter pdf,
            AuditTrail audit) {
        this.read = read;
        this.xlsx = xlsx;
        this.pdf = pdf;
        this.audit = audit;
    }

    @GetMapping(path = "/book", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The whole book, or one semester; a subject teacher sees the own subjects")
    ResponseEntity<ClassBookResponse> json(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(required = false) @Min(1) @Max(2) @Nullable Integer semester,
            Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(allowed(classId, semester, "json", ClassBookResponse::of, caller));
    }

    @GetMapping(path = "/book", produces = XLSX)
    @Operation(hidden = true)
    ResponseEntity<byte[]> acceptedXlsx(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(required = false) @Min(1) @Max(2) @Nullable Integer semester,
            Caller caller) {
        return xlsx(classId, semester, caller);
    }

    @GetMapping(path = "/book", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(hidden = true)
    ResponseEntity<byte[]> acceptedPdf(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(required = false) @Min(1) @Max(2) @Nullable Integer semester,
            Caller caller) {
        return pdf(classId, semester, caller);
    }

    @GetMapping("/book.xlsx")
    @Operation(summary = "The same as a workbook, which can be filled in and imported")
    ResponseEntity<byte[]> xlsx(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(required = false) @Min(1) @Max(2) @Nullable Integer semester,
            Caller caller) {
        byte[] file = allowed(classId, semester, "xlsx", xlsx::write, caller);
        return file(file, classId, "xlsx", MediaType.parseMediaType(XLSX));
    }

    @GetMapping("/book.pdf")
    @Operation(summary = "The same on paper")
    ResponseEntity<byte[]> pdf(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(required = false) @Min(1) @Max(2) @Nullable Integer semester,
            Caller caller) {
        byte[] file = allowed(classId, semester, "pdf", pdf::write, caller);
        return file(file, classId, "pdf", MediaType.APPLICATION_PDF);
    }

    private <T> T allowed(
            String classId, @Nullable Integer semester, String form, Function<ClassBook, T> shown, Caller caller) {
        Optional<Period> period =
                Optional.ofNullable(semester).map(number -> number == 1 ? Period.SEMESTER_1 : Period.SEMESTER_2);
        return switch (read.handle(classId, period, caller)) {
            case Found.Book(var book) -> {
                record("done", classId, form, caller);
                yield shown.apply(book);
            }
            case Found.Denied() -> {
                record("refused", classId, form, caller);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
            case Found.Hidden() -> {
                record("not-found", classId, form, caller);
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
        };
    }

    /** The name of the file tells nobody's name. */
    private static ResponseEntity<byte[]> file(byte[] bytes, String classId, String ending, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("so-lop-" + classId + "." + ending)
                                .build()
                                .toString())
                .body(bytes);
    }

    private void record(String outcome, String classId, String form, Caller caller) {
        audit.record(new AuditEvent(ACTION, outcome, caller, "class", classId, Map.of("form", form)));
    }
}
