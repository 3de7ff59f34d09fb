package vn.hocba.grading.homeroom.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.homeroom.adapter.in.web.ClassRequests.RetestsRequest;
import vn.hocba.grading.homeroom.adapter.in.web.ClassRequests.TrainingsRequest;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.StateResponse;
import vn.hocba.grading.homeroom.adapter.in.web.ResultResponses.ResultsResponse;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.ReadClass.Found;
import vn.hocba.grading.homeroom.application.RecordSummer;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;

/** Results of a closed class, and what pupils make better in the summer. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}")
@Tag(name = "results", description = "Kết quả cả năm, kiểm tra lại, rèn luyện trong hè")
class ResultController {

    private static final String IF_MATCH = "If-Match";

    private final ReadClass read;
    private final RecordSummer summer;
    private final ClassAudit audit;

    ResultController(ReadClass read, RecordSummer summer, ClassAudit audit) {
        this.read = read;
        this.summer = summer;
        this.audit = audit;
    }

    @GetMapping("/results")
    @Operation(summary = "Everybody's results, from the closing on")
    ResponseEntity<ResultsResponse> results(@PathVariable @Size(max = 64) String classId, Caller caller) {
        return switch (read.book(classId, caller)) {
            case Found.Book(var book, var _) -> {
                audit.read("class.results.read", classId, caller);
                yield ResponseEntity.ok()
                        .eTag(EntityVersions.tag(book.version()))
                        .body(ResultsResponse.of(book));
            }
            case Found.Denied() -> throw audit.denied("class.results.read", classId, caller);
            case Found.Hidden() -> throw audit.hidden("class.results.read", classId, caller);
        };
    }

    @PutMapping("/subjects/{subjectCode}/retests")
    @Operation(summary = "Enter re-assessments after the closing; results are computed again")
    ResponseEntity<StateResponse> retests(
            @PathVariable @Size(max = 64) String classId,
            @PathVariable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,15}") String subjectCode,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RetestsRequest request,
            Caller caller) {
        ClassAnswer answer =
                summer.retests(classId, subjectCode, request.toEntries(), EntityVersions.expected(ifMatch), caller);
        audit.changed("class.retest", classId, answer, caller);
        return ClassAnswers.toResponse(classId, answer);
    }

    @PutMapping("/trainings")
    @Operation(summary = "Enter conduct after summer training; results are computed again")
    ResponseEntity<StateResponse> trainings(
            @PathVariable @Size(max = 64) String classId,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TrainingsRequest request,
            Caller caller) {
        ClassAnswer answer = summer.trainings(classId, request.toEntries(), EntityVersions.expected(ifMatch), caller);
        audit.changed("class.training", classId, answer, caller);
        return ClassAnswers.toResponse(classId, answer);
    }
}
