package vn.hocba.student.staff.adapter.in.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.staff.domain.StaffMember;

/** Staff members on the wire. */
final class StaffResponses {

    private StaffResponses() {}

    /**
     * One staff member.
     *
     * @param personalNumber masked
     */
    record StaffResponse(
            String staffId,
            long version,
            String schoolCode,
            @Nullable String personalNumber,
            String fullName,
            @Nullable String title,
            List<String> roles,
            boolean active) {

        static StaffResponse of(StaffMember member) {
            return new StaffResponse(
                    member.staffId(),
                    member.version(),
                    member.schoolCode(),
                    member.personalNumber() == null
                            ? null
                            : member.personalNumber().masked(),
                    member.fullName(),
                    member.title(),
                    member.roles().stream().map(Enum::name).toList(),
                    member.active());
        }
    }

    /** A page; {@code next} goes into {@code after}. */
    record PageResponse(List<StaffResponse> staff, @Nullable String next) {}

    record RegisteredResponse(List<ReferenceResponse> staff) {

        static RegisteredResponse of(List<StaffMember> members) {
            return new RegisteredResponse(members.stream()
                    .map(member -> new ReferenceResponse(member.staffId(), member.version()))
                    .toList());
        }
    }

    record ReferenceResponse(String staffId, long version) {}
}
