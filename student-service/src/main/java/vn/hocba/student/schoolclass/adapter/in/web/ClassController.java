package vn.hocba.student.schoolclass.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.Refusals;
import vn.hocba.student.platform.RequestKey;
import vn.hocba.student.platform.SchoolAccess;
import vn.hocba.student.platform.StudentProblem;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.adapter.in.web.ClassRequests.AssignmentsRequest;
import vn.hocba.student.schoolclass.adapter.in.web.ClassRequests.CreateRequest;
import vn.hocba.student.schoolclass.adapter.in.web.ClassResponses.ClassResponse;
import vn.hocba.student.schoolclass.adapter.in.web.ClassResponses.ListResponse;
import vn.hocba.student.schoolclass.adapter.in.web.ClassResponses.SummaryResponse;
import vn.hocba.student.schoolclass.application.AssignTeachers;
import vn.hocba.student.schoolclass.application.CreateClass;
import vn.hocba.student.schoolclass.application.FindClasses;
import vn.hocba.student.schoolclass.application.FindClasses.Found;
import vn.hocba.student.schoolclass.domain.ClassFlaw;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/** Classes and who is assigned to them. */
@RestController
@RequestMapping("/api/student/v1")
@Tag(name = "classes", description = "Lớp học và phân công giáo viên")
class ClassController {

    private static final List<String> WRITERS = List.of("ACADEMIC_STAFF");

    private final CreateClass create;
    private final AssignTeachers assign;
    private final FindClasses find;
    private final AuditTrail audit;

    ClassController(CreateClass create, AssignTeachers assign, FindClasses find, AuditTrail audit) {
        this.create = create;
        this.assign = assign;
        this.find = find;
        this.audit = audit;
    }

    @PostMapping("/schools/{schoolCode}/classes")
    @Operation(summary = "Create a class of a school year")
    ResponseEntity<ClassResponse> create(
            @PathVariable String schoolCode,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody CreateRequest request,
            Caller caller) {
        SchoolAccess.requireAtSchool(caller, schoolCode, WRITERS);
        return switch (create.handle(request.toCommand(schoolCode, RequestKey.of(caller, idempotencyKey)))) {
            case CreateClass.Result.Created(SchoolClass created) -> {
                record("class.create", "done", caller, created.classId());
                yield ResponseEntity.created(URI.create("/api/student/v1/classes/" + created.classId()))
                        .eTag(EntityVersions.tag(created.version()))
                        .body(ClassResponse.of(created));
            }
            case CreateClass.Result.NoSuchSchool() -> throw Refusals.notFound();
            case CreateClass.Result.Invalid(List<Finding> findings) -> throw Refusals.invalid(findings);
            case CreateClass.Result.Duplicate() ->
                throw Refusals.of(StudentProblem.CLASS_DUPLICATE, List.of(new Finding("name", ClassFlaw.NAME_TAKEN)));
        };
    }

    @GetMapping("/schools/{schoolCode}/classes")
    @Operation(summary = "The school's classes of a year, by grade and name")
    ListResponse list(
            @PathVariable String schoolCode, @RequestParam @NotBlank @Size(max = 9) String schoolYear, Caller caller) {
        SchoolAccess.requireStaff(caller, schoolCode);
        SchoolYear year = SchoolYear.parse(schoolYear)
                .orElseThrow(() -> Refusals.invalid(List.of(new Finding("schoolYear", ClassFlaw.YEAR))));
        List<SchoolClass> classes = find.ofYear(schoolCode, year).orElseThrow(Refusals::notFound);
        return new ListResponse(
                schoolCode,
                year.toString(),
                classes.stream().map(SummaryResponse::of).toList());
    }

    @GetMapping("/classes/{classId}")
    @Operation(summary = "A class with everybody who is or was assigned to it")
    ResponseEntity<ClassResponse> get(@PathVariable String classId, Caller caller) {
        return answer(allowed(find.toRead(classId, caller), "class.read", caller, classId)
                .schoolClass());
    }

    @PutMapping("/classes/{classId}/assignments")
    @Operation(summary = "Say anew who is assigned to a class; who is replaced or left out stays in the history")
    ResponseEntity<ClassResponse> assign(
            @PathVariable String classId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AssignmentsRequest request,
            Caller caller) {
        SchoolClass known = allowed(find.toChange(classId, caller), "class.assign", caller, classId)
                .schoolClass();
        OptionalLong expected = EntityVersions.expected(ifMatch);
        return switch (assign.handle(known, request.toWanted(), expected)) {
            case AssignTeachers.Result.Assigned(SchoolClass changed) -> {
                record("class.assign", "done", caller, classId);
                yield answer(changed);
            }
            case AssignTeachers.Result.Invalid(List<Finding> findings) -> throw Refusals.invalid(findings);
            case AssignTeachers.Result.Outdated() -> throw Refusals.outdated(expected);
        };
    }

    private Found.One allowed(Found found, String action, Caller caller, String classId) {
        return switch (found) {
            case Found.One one -> one;
            case Found.None() -> throw Refusals.notFound();
            case Found.NotAllowed() -> {
                record(action, "refused", caller, classId);
                throw Refusals.forbidden();
            }
        };
    }

    private static ResponseEntity<ClassResponse> answer(SchoolClass one) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(EntityVersions.tag(one.version()))
                .body(ClassResponse.of(one));
    }

    private void record(String action, String outcome, Caller caller, String classId) {
        audit.record(new AuditEvent(action, outcome, caller, "class", classId, Map.of()));
    }
}
