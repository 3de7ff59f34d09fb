package vn.hocba.student.school.adapter.out.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.school.domain.School;

/** What the other services read of a school. */
final class SchoolMessages {

    private static final String TOPIC = "student.schools.v1";
    private static final String REGISTERED = "student.school.registered.v1";

    private final Outbox outbox;

    SchoolMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(School school) {
        var message = new SchoolMessage(
                school.code(),
                school.version(),
                school.name(),
                school.levels().stream().map(Enum::name).toList(),
                school.taxCode(),
                school.ward(),
                school.address(),
                school.ownerAgency());
        return List.of(outbox.event(TOPIC, school.code(), REGISTERED, school.version(), message));
    }

    record SchoolMessage(
            String schoolCode,
            long version,
            String name,
            List<String> levels,
            String taxCode,
            @Nullable String ward,
            @Nullable String address,
            @Nullable String ownerAgency) {}
}
