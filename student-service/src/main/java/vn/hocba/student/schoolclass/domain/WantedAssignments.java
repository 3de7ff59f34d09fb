package vn.hocba.student.schoolclass.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who shall be assigned to a class from now on: the whole of it, in the order in which it was sent. */
public record WantedAssignments(@Nullable Assignment homeroom, List<SubjectAssignment> subjects) {

    public WantedAssignments {
        subjects = List.copyOf(subjects);
    }

    /** Everybody who is mentioned. */
    public List<String> staffIds() {
        return Stream.concat(Stream.ofNullable(homeroom), subjects.stream().map(SubjectAssignment::person))
                .map(Assignment::staffId)
                .distinct()
                .toList();
    }

    /** With the names that the persons have now; who is not in the map keeps the one that is there. */
    public WantedAssignments named(Map<String, String> names) {
        return new WantedAssignments(
                homeroom == null ? null : homeroom.named(names.getOrDefault(homeroom.staffId(), homeroom.fullName())),
                subjects.stream()
                        .map(one -> one.named(names.getOrDefault(
                                one.person().staffId(), one.person().fullName())))
                        .toList());
    }
}
