package vn.hocba.grading.gradebook.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.gradebook.adapter.in.web.GradebookResponses.ClosingResponse;
import vn.hocba.grading.gradebook.adapter.in.web.GradebookResponses.GradebookResponse;
import vn.hocba.grading.gradebook.adapter.in.web.GradebookResponses.HistoryResponse;
import vn.hocba.grading.gradebook.adapter.in.web.GradebookResponses.MarksResponse;
import vn.hocba.grading.gradebook.application.CloseGradebook;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.EnterMarks.Entered;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.application.ReadGradebook;
import vn.hocba.grading.gradebook.application.ReadGradebook.Found;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** Marks of a subject in a class: read, enter, close. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}/subjects/{subjectCode}")
@Tag(name = "gradebooks", description = "Sổ theo dõi và đánh giá: điểm và nhận xét từng môn của một lớp")
class GradebookController {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,15}";
    private static final String IF_MATCH = "If-Match";

    private final ReadGradebook read;
    private final EnterMarks enter;
    private final CloseGradebook close;
    private final AuditTrail audit;

    GradebookController(ReadGradebook read, EnterMarks enter, CloseGradebook close, AuditTrail audit) {
        this.read = read;
        this.enter = enter;
        this.close = close;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "The gradebook with averages where all marks are there; a subject teacher the own subjects")
    ResponseEntity<GradebookResponse> one(
            @PathVariable @Size(max = 64) String classId,
            @PathVariable @Pattern(regexp = CODE) String subjectCode,
            Caller caller) {
        Found.Book found = allowed("gradebook.read", classId, subjectCode, caller);
        return ResponseEntity.ok()
                .eTag(EntityVersions.tag(found.gradebook().version()))
                .body(GradebookResponse.of(found));
    }

    @GetMapping("/history")
    @Operation(summary = "Who changed which mark, when, from what to what")
    HistoryResponse history(
            @PathVariable @Size(max = 64) String classId,
            @PathVariable @Pattern(regexp = CODE) String subjectCode,
            Caller caller) {
        Found.Book found = allowed("gradebook.history.read", classId, subjectCode, caller);
        return HistoryResponse.of(found, read.historyOf(found));
    }

    @PutMapping("/marks")
    @Operation(summary = "Enter marks of one semester; all rows or, with GOOD_ROWS, those without faults")
    ResponseEntity<MarksResponse> enter(
            @PathVariable @Size(max = 64) String classId,
            @PathVariable @Pattern(regexp = CODE) String subjectCode,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MarksRequest request,
            Caller caller) {
        var command = new EnterMarks.Command(
                classId,
                subjectCode,
                Semester.of(request.semester()),
                request.onlyGoodRows(),
                request.toEntries(),
                EntityVersions.expected(ifMatch));
        Entered entered = enter.handle(command, caller);
        if (GradebookAnswers.isToBeNoted(entered.answer())) {
            record(
                    "gradebook.mark",
                    GradebookAnswers.outcome(entered.answer()),
                    caller,
                    classId,
                    subjectCode,
                    Map.of(
                            "semester", request.semester().toString(),
                            "rows", Integer.toString(request.rows().size()),
                            "accepted", Integer.toString(entered.accepted())));
        }
        long version = GradebookAnswers.version(entered.answer());
        return ResponseEntity.ok()
                .eTag(EntityVersions.tag(version))
                .body(new MarksResponse(version, entered.accepted(), GradebookAnswers.rejected(entered.rejected())));
    }

    @PostMapping("/closing")
    @Operation(summary = "Close the subject; every missing mark is listed if there is one")
    ResponseEntity<ClosingResponse> close(
            @PathVariable @Size(max = 64) String classId,
            @PathVariable @Pattern(regexp = CODE) String subjectCode,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        GradebookAnswer answer = close.handle(classId, subjectCode, EntityVersions.expected(ifMatch), caller);
        record("gradebook.close", GradebookAnswers.outcome(answer), caller, classId, subjectCode, Map.of());
        long version = GradebookAnswers.version(answer);
        return ResponseEntity.ok()
                .eTag(EntityVersions.tag(version))
                .body(new ClosingResponse(subjectCode, "CLOSED", version));
    }

    private Found.Book allowed(String action, String classId, String subjectCode, Caller caller) {
        return switch (read.handle(classId, subjectCode, caller)) {
            case Found.Book found -> {
                record(action, "done", caller, classId, subjectCode, Map.of());
                yield found;
            }
            case Found.Denied() -> {
                record(action, "refused", caller, classId, subjectCode, Map.of());
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
            case Found.Hidden() -> {
                record(action, "not-found", caller, classId, subjectCode, Map.of());
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
        };
    }

    private void record(
            String action,
            String outcome,
            Caller caller,
            String classId,
            String subjectCode,
            Map<String, String> details) {
        audit.record(new AuditEvent(
                action, outcome, caller, "gradebook", SubjectGradebook.id(classId, subjectCode), details));
    }
}
