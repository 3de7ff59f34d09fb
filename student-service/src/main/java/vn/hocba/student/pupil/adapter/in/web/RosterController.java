package vn.hocba.student.pupil.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.Refusals;
import vn.hocba.student.platform.RequestKey;
import vn.hocba.student.platform.StudentProblem;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.pupil.adapter.in.web.PupilRequests.EnrolRequest;
import vn.hocba.student.pupil.adapter.in.web.PupilResponses.EnrolledResponse;
import vn.hocba.student.pupil.adapter.in.web.PupilResponses.RosterResponse;
import vn.hocba.student.pupil.application.EnrolPupils;
import vn.hocba.student.pupil.application.EnrolPupils.Result;
import vn.hocba.student.pupil.application.EnrolmentRow;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.schoolclass.application.FindClasses;
import vn.hocba.student.schoolclass.application.FindClasses.Found;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/** The pupils of a class. */
@RestController
@RequestMapping("/api/student/v1/classes/{classId}/pupils")
@Tag(name = "pupils", description = "Học sinh: hồ sơ, nhập học, chuyển trường")
class RosterController {

    private final EnrolPupils enrol;
    private final FindPupils find;
    private final FindClasses classes;
    private final AuditTrail audit;

    RosterController(EnrolPupils enrol, FindPupils find, FindClasses classes, AuditTrail audit) {
        this.enrol = enrol;
        this.find = find;
        this.classes = classes;
        this.audit = audit;
    }

    @PostMapping
    @Operation(
            summary = "Enrol pupils in a class, all or none",
            description =
                    "A pupil who has left another school, or comes into a new school year, keeps the pupilId. What"
                            + " looks strange but does not hinder is told in `warnings`.")
    ResponseEntity<EnrolledResponse> enrol(
            @PathVariable String classId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody EnrolRequest request,
            Caller caller) {
        SchoolClass schoolClass = allowed(classes.toChange(classId, caller), "pupil.enrol", caller, classId)
                .schoolClass();
        List<EnrolmentRow> rows = request.toRows();
        var command = new EnrolPupils.Command(schoolClass, rows, RequestKey.of(caller, idempotencyKey));
        return switch (enrol.handle(command)) {
            case Result.Enrolled(List<Pupil> pupils) -> {
                pupils.forEach(pupil -> audit.record(new AuditEvent(
                        "pupil.enrol", "done", caller, "pupil", pupil.pupilId(), Map.of("classId", classId))));
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(EnrolledResponse.of(
                                pupils,
                                rows.stream().map(EnrolmentRow::identity).toList()));
            }
            case Result.Invalid(List<Finding> findings) -> throw Refusals.invalid(findings);
            case Result.Duplicate(List<Finding> findings) -> {
                record("pupil.enrol", "refused", caller, classId);
                throw Refusals.of(StudentProblem.PUPIL_DUPLICATE, findings);
            }
        };
    }

    @GetMapping
    @Operation(summary = "The pupils of a class, personal numbers masked; who has gone is still told")
    RosterResponse list(@PathVariable String classId, Caller caller) {
        SchoolClass schoolClass = allowed(classes.toRead(classId, caller), "pupil.list", caller, classId)
                .schoolClass();
        List<Pupil> pupils = find.ofClass(schoolClass);
        record("pupil.list", "done", caller, classId);
        return RosterResponse.of(classId, pupils);
    }

    private Found.One allowed(Found found, String action, Caller caller, String classId) {
        return switch (found) {
            case Found.One one -> one;
            case Found.None() -> {
                record(action, "not-found", caller, classId);
                throw Refusals.notFound();
            }
            case Found.NotAllowed() -> {
                record(action, "refused", caller, classId);
                throw Refusals.forbidden();
            }
        };
    }

    private void record(String action, String outcome, Caller caller, String classId) {
        audit.record(new AuditEvent(action, outcome, caller, "class", classId, Map.of()));
    }
}
