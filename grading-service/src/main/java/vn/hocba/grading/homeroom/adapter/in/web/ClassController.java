package vn.hocba.grading.homeroom.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.homeroom.adapter.in.web.ClassRequests.ApprovalRequest;
import vn.hocba.grading.homeroom.adapter.in.web.ClassRequests.ReopeningRequest;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.ClassResponse;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.StateResponse;
import vn.hocba.grading.homeroom.application.ApproveClass;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.application.CloseClass;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.ReadClass.Overview;
import vn.hocba.grading.homeroom.application.ReopenClass;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;

/** A class on its way from open to approved. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}")
@Tag(name = "classes", description = "Lớp: tình trạng các môn, khóa sổ, phê duyệt, mở lại")
class ClassController {

    private static final String IF_MATCH = "If-Match";

    private final ReadClass read;
    private final CloseClass close;
    private final ApproveClass approve;
    private final ReopenClass reopen;
    private final ClassAudit audit;

    ClassController(ReadClass read, CloseClass close, ApproveClass approve, ReopenClass reopen, ClassAudit audit) {
        this.read = read;
        this.close = close;
        this.approve = approve;
        this.reopen = reopen;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "The class's state, and how far each subject is")
    ResponseEntity<ClassResponse> one(@PathVariable @Size(max = 64) String classId, Caller caller) {
        return switch (read.overview(classId, caller)) {
            case Overview.Of overview -> {
                audit.read("class.read", classId, caller);
                yield ResponseEntity.ok()
                        .eTag(EntityVersions.tag(overview.book().version()))
                        .body(ClassResponse.of(overview));
            }
            case Overview.Denied() -> throw audit.denied("class.read", classId, caller);
            case Overview.Hidden() -> throw audit.hidden("class.read", classId, caller);
        };
    }

    @PostMapping("/closing")
    @Operation(summary = "Close the class after all its subjects; computes everybody's results")
    ResponseEntity<StateResponse> close(
            @PathVariable @Size(max = 64) String classId,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        ClassAnswer answer = close.handle(classId, EntityVersions.expected(ifMatch), caller);
        return answer("class.close", classId, answer, caller);
    }

    @PostMapping("/approval")
    @Operation(summary = "Approve the results: every pupil's year result becomes final")
    ResponseEntity<StateResponse> approve(
            @PathVariable @Size(max = 64) String classId,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable ApprovalRequest request,
            Caller caller) {
        ClassAnswer answer =
                approve.handle(classId, ApprovalRequest.decisions(request), EntityVersions.expected(ifMatch), caller);
        return answer("class.approve", classId, answer, caller);
    }

    @PostMapping("/reopening")
    @Operation(summary = "Before the approval: open the class again, with all or the named subjects")
    ResponseEntity<StateResponse> reopen(
            @PathVariable @Size(max = 64) String classId,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReopeningRequest request,
            Caller caller) {
        ClassAnswer answer =
                reopen.handle(classId, request.reason(), request.wanted(), EntityVersions.expected(ifMatch), caller);
        return answer("class.reopen", classId, answer, caller);
    }

    private ResponseEntity<StateResponse> answer(String action, String classId, ClassAnswer answer, Caller caller) {
        audit.changed(action, classId, answer, caller);
        return ClassAnswers.toResponse(classId, answer);
    }
}
