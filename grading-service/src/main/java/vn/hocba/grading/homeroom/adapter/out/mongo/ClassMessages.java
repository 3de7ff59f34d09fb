package vn.hocba.grading.homeroom.adapter.out.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.ClassApproved;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;

/** The class's events as the contracts say them. */
final class ClassMessages {

    private static final String TOPIC = "grading.classes.v1";
    private static final String APPROVED = "grading.class.approved.v1";

    private final Outbox outbox;

    ClassMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(@Nullable ClassApproved event) {
        return event == null
                ? List.of()
                : List.of(outbox.event(TOPIC, event.classId(), APPROVED, event.version(), ApprovedMessage.of(event)));
    }

    private record ApprovedMessage(
            String classId,
            long version,
            String schoolCode,
            String schoolYear,
            String approvedBy,
            Instant approvedAt,
            int pupils) {

        static ApprovedMessage of(ClassApproved event) {
            return new ApprovedMessage(
                    event.classId(),
                    event.version(),
                    event.schoolCode(),
                    event.schoolYear(),
                    event.approvedBy(),
                    event.approvedAt(),
                    event.pupils());
        }
    }
}
