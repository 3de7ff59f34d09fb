package vn.hocba.student.staff.adapter.out.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.staff.domain.StaffMember;

/** What the other services read of a staff member. */
final class StaffMessages {

    private static final String TOPIC = "student.staff.v1";
    private static final String CHANGED = "student.staff.changed.v1";

    private final Outbox outbox;

    StaffMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(StaffMember member) {
        var message = new StaffMessage(
                member.staffId(),
                member.version(),
                member.schoolCode(),
                member.personalNumber() == null ? null : member.personalNumber().digits(),
                member.fullName(),
                member.title(),
                member.roles().stream().map(Enum::name).toList(),
                member.active());
        return List.of(outbox.event(TOPIC, member.staffId(), CHANGED, member.version(), message));
    }

    record StaffMessage(
            String staffId,
            long version,
            String schoolCode,
            @Nullable String personalNumber,
            String fullName,
            @Nullable String title,
            List<String> roles,
            boolean active) {}
}
