package vn.hocba.student.pupil.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.Refusals;
import vn.hocba.student.platform.StudentProblem;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.pupil.adapter.in.web.PupilRequests.DepartureRequest;
import vn.hocba.student.pupil.adapter.in.web.PupilRequests.IdentityRequest;
import vn.hocba.student.pupil.adapter.in.web.PupilResponses.PupilResponse;
import vn.hocba.student.pupil.application.CorrectIdentity;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.pupil.application.FindPupils.Found;
import vn.hocba.student.pupil.application.RecordDeparture;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.PupilFlaw;
import vn.hocba.student.schoolclass.application.ClassRights;

/** One pupil: the record, corrections of the identity, departure. */
@RestController
@RequestMapping("/api/student/v1/pupils/{pupilId}")
@Tag(name = "pupils", description = "Học sinh: hồ sơ, nhập học, chuyển trường")
class PupilController {

    private final FindPupils find;
    private final CorrectIdentity correct;
    private final RecordDeparture depart;
    private final AuditTrail audit;

    PupilController(FindPupils find, CorrectIdentity correct, RecordDeparture depart, AuditTrail audit) {
        this.find = find;
        this.correct = correct;
        this.depart = depart;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "A pupil with all enrolments; teachers see the personal number masked")
    ResponseEntity<PupilResponse> get(@PathVariable String pupilId, Caller caller) {
        Pupil pupil = allowed(find.toRead(pupilId, caller), "pupil.read", caller, pupilId)
                .pupil();
        record("pupil.read", "done", caller, pupilId);
        return answer(pupil, PupilResponse.of(pupil, ClassRights.isOffice(caller)));
    }

    @PutMapping
    @Operation(summary = "Correct a pupil's identity")
    ResponseEntity<PupilResponse> correct(
            @PathVariable String pupilId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody IdentityRequest request,
            Caller caller) {
        Pupil known = allowed(find.toChange(pupilId, caller), "pupil.correct", caller, pupilId)
                .pupil();
        long expected = EntityVersions.required(ifMatch);
        return switch (correct.handle(known, request.toIdentity(), expected)) {
            case CorrectIdentity.Result.Corrected(Pupil pupil) -> {
                record("pupil.correct", "done", caller, pupilId);
                yield answer(pupil, PupilResponse.withWarnings(pupil));
            }
            case CorrectIdentity.Result.Invalid(List<Finding> findings) -> throw Refusals.invalid(findings);
            case CorrectIdentity.Result.Duplicate() -> {
                record("pupil.correct", "refused", caller, pupilId);
                throw Refusals.of(
                        StudentProblem.PUPIL_DUPLICATE, List.of(new Finding("personalNumber", PupilFlaw.NUMBER_TAKEN)));
            }
            case CorrectIdentity.Result.Outdated() -> throw Refusals.outdated(OptionalLong.of(expected));
        };
    }

    @PostMapping("/departures")
    @Operation(summary = "Record that a pupil has moved to another school or left school")
    ResponseEntity<PupilResponse> depart(
            @PathVariable String pupilId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DepartureRequest request,
            Caller caller) {
        Pupil known = allowed(find.toChange(pupilId, caller), "pupil.depart", caller, pupilId)
                .pupil();
        OptionalLong expected = EntityVersions.expected(ifMatch);
        return switch (depart.handle(known, request.date(), request.kind().status(), expected)) {
            case RecordDeparture.Result.Recorded(Pupil pupil) -> {
                record("pupil.depart", "done", caller, pupilId);
                yield answer(pupil, PupilResponse.of(pupil, true));
            }
            case RecordDeparture.Result.NotStudying() ->
                throw Refusals.of(StudentProblem.PUPIL_NOT_STUDYING, List.of());
            case RecordDeparture.Result.Invalid(List<Finding> findings) -> throw Refusals.invalid(findings);
            case RecordDeparture.Result.Outdated() -> throw Refusals.outdated(expected);
        };
    }

    private Found.One allowed(Found found, String action, Caller caller, String pupilId) {
        return switch (found) {
            case Found.One one -> one;
            case Found.None() -> {
                record(action, "not-found", caller, pupilId);
                throw Refusals.notFound();
            }
            case Found.NotAllowed() -> {
                record(action, "refused", caller, pupilId);
                throw Refusals.forbidden();
            }
        };
    }

    private static ResponseEntity<PupilResponse> answer(Pupil pupil, PupilResponse body) {
        return ResponseEntity.ok().eTag(EntityVersions.tag(pupil.version())).body(body);
    }

    private void record(String action, String outcome, Caller caller, String pupilId) {
        audit.record(new AuditEvent(action, outcome, caller, "pupil", pupilId, Map.of()));
    }
}
