package vn.hocba.grading.book.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.book.application.ImportBook;
import vn.hocba.grading.book.application.ImportBook.Imported;
import vn.hocba.grading.book.application.ImportBook.Outcome;
import vn.hocba.grading.book.application.ImportBook.PartResult;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.platform.GradingProblem;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** Marks from a filled workbook. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}/book/import")
@Tag(name = "class-books", description = "Sổ theo dõi và đánh giá học sinh; bảng tổng hợp kết quả đánh giá giáo dục")
class ImportController {

    private static final String ACTION = "class-book.import";
    private static final int MOST_FAULTS = 500;

    private final ImportBook imports;
    private final AuditTrail audit;

    ImportController(ImportBook imports, AuditTrail audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @PostMapping(consumes = ClassBookController.XLSX)
    @Operation(summary = "Take the marks of a workbook as book.xlsx gives it, all or none; faults are named by cell")
    ImportResponse take(
            @PathVariable @Size(max = 64) String classId,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody byte[] file,
            Caller caller) {
        Imported imported = imports.handle(classId, file, dryRun, caller);
        audit.record(new AuditEvent(
                ACTION,
                outcome(imported),
                caller,
                "class",
                classId,
                Map.of("dryRun", Boolean.toString(dryRun), "bytes", Integer.toString(file.length))));
        return switch (imported) {
            case Imported.Done(var parts) -> ImportResponse.of(dryRun, parts);
            case Imported.Faulty(var faults) ->
                throw new ProblemException(
                        CommonProblem.VALIDATION_FAILED,
                        faults.stream()
                                .limit(MOST_FAULTS)
                                .map(ImportController::field)
                                .toList());
            case Imported.Unreadable(var reason) -> throw new ProblemException(problem(reason));
            case Imported.Denied() -> throw new ProblemException(CommonProblem.FORBIDDEN);
            case Imported.Hidden() -> throw new ProblemException(CommonProblem.NOT_FOUND);
        };
    }

    /**
     * What was written, or with a dry run what would be.
     *
     * @param complete false when a gradebook was not written, see parts: it was closed or taken away between check and
     *     write, or others wrote to it again and again; the others are written
     * @param values how many were written, or would be
     * @param parts nothing where the file says what is stored already
     */
    record ImportResponse(boolean dryRun, boolean complete, int values, List<PartResponse> parts) {

        static ImportResponse of(boolean dryRun, List<PartResult> parts) {
            return new ImportResponse(
                    dryRun,
                    parts.stream().noneMatch(one -> one.outcome() == Outcome.REFUSED),
                    parts.stream()
                            .filter(one -> one.outcome() != Outcome.REFUSED)
                            .mapToInt(one -> one.part().values())
                            .sum(),
                    parts.stream().map(PartResponse::of).toList());
        }
    }

    /** @param outcome PLANNED, WRITTEN or REFUSED */
    record PartResponse(String subjectCode, int semester, int pupils, int values, String outcome) {

        static PartResponse of(PartResult result) {
            return new PartResponse(
                    result.part().subjectCode(),
                    result.part().semester().number(),
                    result.part().rows().size(),
                    result.part().values(),
                    result.outcome().name());
        }
    }

    private static String outcome(Imported imported) {
        return switch (imported) {
            case Imported.Done(var _) -> "done";
            case Imported.Faulty(var _) -> CommonProblem.VALIDATION_FAILED.code();
            case Imported.Unreadable(var reason) -> problem(reason).code();
            case Imported.Denied() -> "refused";
            case Imported.Hidden() -> "not-found";
        };
    }

    private static FieldProblem field(FieldFault fault) {
        return new FieldProblem(
                fault.field(),
                fault.fault().code(),
                fault.fault().vi(),
                fault.fault().en());
    }

    private static ProblemCode problem(FileRefusal reason) {
        return switch (reason) {
            case NOT_A_WORKBOOK -> GradingProblem.BOOK_NOT_A_WORKBOOK;
            case TOO_LARGE -> GradingProblem.BOOK_TOO_LARGE;
            case ACTIVE_CONTENT -> GradingProblem.BOOK_ACTIVE_CONTENT;
            case WRONG_LAYOUT -> GradingProblem.BOOK_WRONG_LAYOUT;
            case OTHER_CLASS -> GradingProblem.BOOK_OTHER_CLASS;
        };
    }
}
