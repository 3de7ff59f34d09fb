package vn.hocba.student.school.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import vn.hocba.student.platform.SchoolAccess;
import vn.hocba.student.school.application.FindSchools;
import vn.hocba.student.school.application.RegisterSchool;
import vn.hocba.student.school.application.RegisterSchool.Result;
import vn.hocba.student.school.domain.School;

/** Schools: the department registers them, their staff look them up. */
@RestController
@RequestMapping("/api/student/v1/schools/{schoolCode}")
@Tag(name = "schools", description = "Trường: đăng ký và tra cứu")
class SchoolController {

    private final RegisterSchool register;
    private final FindSchools find;
    private final AuditTrail audit;

    SchoolController(RegisterSchool register, FindSchools find, AuditTrail audit) {
        this.register = register;
        this.find = find;
        this.audit = audit;
    }

    @PutMapping
    @Operation(summary = "Register a school, or change what is registered (department)")
    ResponseEntity<SchoolResponse> put(
            @PathVariable @Pattern(regexp = "[A-Za-z0-9_-]{1,20}") String schoolCode,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody SchoolRequest request,
            Caller caller) {
        SchoolAccess.requireOfficer(caller);
        OptionalLong expected = EntityVersions.expected(ifMatch);
        return switch (register.handle(request.toSchool(schoolCode), expected)) {
            case Result.Registered(School school, boolean isNew) -> {
                audit.record(new AuditEvent("school.register", "done", caller, "school", schoolCode, Map.of()));
                yield answer(isNew ? HttpStatus.CREATED : HttpStatus.OK, school);
            }
            case Result.Outdated() -> throw Refusals.outdated(expected);
        };
    }

    @GetMapping
    @Operation(summary = "A school")
    ResponseEntity<SchoolResponse> get(@PathVariable String schoolCode, Caller caller) {
        SchoolAccess.requireStaffOrOfficer(caller, schoolCode);
        return find.one(schoolCode).map(school -> answer(HttpStatus.OK, school)).orElseThrow(Refusals::notFound);
    }

    private static ResponseEntity<SchoolResponse> answer(HttpStatus status, School school) {
        return ResponseEntity.status(status)
                .eTag(EntityVersions.tag(school.version()))
                .body(SchoolResponse.of(school));
    }
}
