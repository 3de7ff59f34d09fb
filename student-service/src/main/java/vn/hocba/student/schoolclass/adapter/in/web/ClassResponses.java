package vn.hocba.student.schoolclass.adapter.in.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SubjectAssignment;

/** Classes on the wire. */
final class ClassResponses {

    private ClassResponses() {}

    /** One class with everybody who is or was assigned to it. */
    record ClassResponse(
            String classId,
            long version,
            String schoolCode,
            String schoolYear,
            String level,
            int grade,
            String name,
            @Nullable AssignmentResponse homeroom,
            List<AssignmentResponse> formerHomerooms,
            List<SubjectResponse> subjects) {

        static ClassResponse of(SchoolClass one) {
            return new ClassResponse(
                    one.classId(),
                    one.version(),
                    one.schoolCode(),
                    one.schoolYear().toString(),
                    one.level().name(),
                    one.grade(),
                    one.name(),
                    AssignmentResponse.ofNullable(one.homeroom()),
                    one.formerHomerooms().stream().map(AssignmentResponse::of).toList(),
                    one.subjects().stream().map(SubjectResponse::of).toList());
        }
    }

    record AssignmentResponse(
            String staffId,
            String fullName,
            LocalDate from,
            @Nullable LocalDate to) {

        static AssignmentResponse of(Assignment one) {
            return new AssignmentResponse(one.staffId(), one.fullName(), one.from(), one.to());
        }

        static @Nullable AssignmentResponse ofNullable(@Nullable Assignment one) {
            return one == null ? null : of(one);
        }
    }

    record SubjectResponse(
            String subjectCode,
            String staffId,
            String fullName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean lead) {

        static SubjectResponse of(SubjectAssignment one) {
            Assignment person = one.person();
            return new SubjectResponse(
                    one.subjectCode(), person.staffId(), person.fullName(), person.from(), person.to(), one.lead());
        }
    }

    /** A school's classes of one year. */
    record ListResponse(String schoolCode, String schoolYear, List<SummaryResponse> classes) {}

    /** One line of the list. */
    record SummaryResponse(
            String classId,
            long version,
            String level,
            int grade,
            String name,
            @Nullable AssignmentResponse homeroom) {

        static SummaryResponse of(SchoolClass one) {
            return new SummaryResponse(
                    one.classId(),
                    one.version(),
                    one.level().name(),
                    one.grade(),
                    one.name(),
                    AssignmentResponse.ofNullable(one.homeroom()));
        }
    }
}
