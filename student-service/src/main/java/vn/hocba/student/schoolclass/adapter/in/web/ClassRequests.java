package vn.hocba.student.schoolclass.adapter.in.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.application.CreateClass;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SubjectAssignment;
import vn.hocba.student.schoolclass.domain.WantedAssignments;

/** What is asked of classes. */
final class ClassRequests {

    private static final int MOST = 200;

    private ClassRequests() {}

    record CreateRequest(
            @NotBlank
            @Pattern(
                    regexp = "|" + SchoolYear.FORM,
                    message = "Năm học viết như 2025-2026 | A school year is written like 2025-2026")
            String schoolYear,

            @NotNull SchoolLevel level,
            @NotNull @Min(1) @Max(12) Integer grade,
            @NotBlank @Size(max = 20) String name) {

        CreateRequest {
            schoolYear = Text.clean(schoolYear);
            name = Text.clean(name);
        }

        CreateClass.Command toCommand(String schoolCode, Optional<String> requestKey) {
            return new CreateClass.Command(schoolCode, schoolYear, level, grade, name, requestKey);
        }
    }

    /**
     * The whole of a class's assignments.
     *
     * @param homeroom left out: nobody
     */
    record AssignmentsRequest(
            @Valid @Nullable HomeroomRequest homeroom,
            @NotNull @Size(max = MOST) List<@NotNull @Valid SubjectRequest> subjects) {

        WantedAssignments toWanted() {
            return new WantedAssignments(
                    homeroom == null ? null : new Assignment(homeroom.staffId(), "", homeroom.from(), null),
                    subjects.stream().map(SubjectRequest::toAssignment).toList());
        }
    }

    record HomeroomRequest(
            @NotBlank @Size(max = 64) String staffId,
            @NotNull LocalDate from) {

        HomeroomRequest {
            staffId = Text.clean(staffId);
        }
    }

    /**
     * A subject teacher.
     *
     * @param to the last day; left out while it is open
     * @param lead true when left out
     */
    record SubjectRequest(
            @NotBlank @Size(max = 16) String subjectCode,
            @NotBlank @Size(max = 64) String staffId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean lead) {

        SubjectRequest {
            subjectCode = Text.clean(subjectCode);
            staffId = Text.clean(staffId);
        }

        SubjectAssignment toAssignment() {
            return new SubjectAssignment(subjectCode, new Assignment(staffId, "", from, to), lead == null || lead);
        }
    }
}
