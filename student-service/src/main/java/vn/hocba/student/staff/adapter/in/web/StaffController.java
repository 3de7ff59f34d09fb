package vn.hocba.student.staff.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import vn.hocba.student.platform.SchoolAccess;
import vn.hocba.student.platform.StudentProblem;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.staff.adapter.in.web.StaffResponses.PageResponse;
import vn.hocba.student.staff.adapter.in.web.StaffResponses.RegisteredResponse;
import vn.hocba.student.staff.adapter.in.web.StaffResponses.StaffResponse;
import vn.hocba.student.staff.application.FindStaff;
import vn.hocba.student.staff.application.RegisterStaffList;
import vn.hocba.student.staff.application.RegisterStaffMember;
import vn.hocba.student.staff.application.RegisterStaffMember.Result;
import vn.hocba.student.staff.domain.StaffFlaw;
import vn.hocba.student.staff.domain.StaffMember;

/** Staff: the school's administrator registers them, the department the first one. */
@RestController
@RequestMapping("/api/student/v1/schools/{schoolCode}/staff")
@Tag(name = "staff", description = "Nhân sự của trường và loại công việc")
class StaffController {

    private static final List<String> WRITERS = List.of("SCHOOL_ADMIN");
    private static final List<String> READERS = List.of("SCHOOL_ADMIN", "MANAGER", "ACADEMIC_STAFF");

    private final RegisterStaffMember registerOne;
    private final RegisterStaffList registerList;
    private final FindStaff find;
    private final AuditTrail audit;

    StaffController(RegisterStaffMember registerOne, RegisterStaffList registerList, FindStaff find, AuditTrail audit) {
        this.registerOne = registerOne;
        this.registerList = registerList;
        this.find = find;
        this.audit = audit;
    }

    @PutMapping("/{staffId}")
    @Operation(summary = "Register a staff member, or change what is registered")
    ResponseEntity<StaffResponse> put(
            @PathVariable String schoolCode,
            @PathVariable @Pattern(regexp = StaffRequest.ID) String staffId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody StaffRequest request,
            Caller caller) {
        SchoolAccess.requireAtSchoolOrOfficer(caller, schoolCode, WRITERS);
        OptionalLong expected = EntityVersions.expected(ifMatch);
        return switch (registerOne.handle(request.toMember(schoolCode, staffId), expected)) {
            case Result.Registered(StaffMember member, boolean isNew) -> {
                record("staff.register", "done", caller, staffId);
                yield ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .eTag(EntityVersions.tag(member.version()))
                        .body(StaffResponse.of(member));
            }
            case Result.NoSuchSchool() -> throw Refusals.notFound();
            case Result.Taken() -> {
                record("staff.register", "refused", caller, staffId);
                throw Refusals.of(StudentProblem.STAFF_DUPLICATE, List.of(new Finding("staffId", StaffFlaw.TAKEN)));
            }
            case Result.Outdated() -> throw Refusals.outdated(expected);
        };
    }

    @PostMapping
    @Operation(summary = "Register many staff members, all or none")
    ResponseEntity<RegisteredResponse> post(
            @PathVariable String schoolCode, @Valid @RequestBody StaffRequest.ListRequest request, Caller caller) {
        SchoolAccess.requireAtSchoolOrOfficer(caller, schoolCode, WRITERS);
        return switch (registerList.handle(schoolCode, request.toMembers(schoolCode))) {
            case RegisterStaffList.Result.Registered(List<StaffMember> members) -> {
                members.forEach(member -> record("staff.register", "done", caller, member.staffId()));
                yield ResponseEntity.status(HttpStatus.CREATED).body(RegisteredResponse.of(members));
            }
            case RegisterStaffList.Result.NoSuchSchool() -> throw Refusals.notFound();
            case RegisterStaffList.Result.Taken(List<Finding> findings) ->
                throw Refusals.of(StudentProblem.STAFF_DUPLICATE, findings);
        };
    }

    @GetMapping
    @Operation(summary = "The school's staff in the order of their ids, personal numbers masked")
    PageResponse page(
            @PathVariable String schoolCode,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") @Min(1) @Max(500) int limit,
            Caller caller) {
        SchoolAccess.requireAtSchoolOrOfficer(caller, schoolCode, READERS);
        List<StaffMember> page = find.page(schoolCode, after, limit).orElseThrow(Refusals::notFound);
        audit.record(new AuditEvent("staff.list", "done", caller, "school", schoolCode, Map.of()));
        String next = page.size() < limit ? null : page.getLast().staffId();
        return new PageResponse(page.stream().map(StaffResponse::of).toList(), next);
    }

    private void record(String action, String outcome, Caller caller, String staffId) {
        audit.record(new AuditEvent(action, outcome, caller, "staff", staffId, Map.of()));
    }
}
