package vn.hocba.student.pupil.adapter.out.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;

/** What the other services read of a pupil. */
final class PupilMessages {

    private static final String TOPIC = "student.pupils.v1";
    private static final String CHANGED = "student.pupil.changed.v1";

    private final Outbox outbox;

    PupilMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    List<OutboxEvent> of(Pupil pupil) {
        Identity identity = pupil.identity();
        var message = new PupilMessage(
                pupil.pupilId(),
                pupil.version(),
                identity.personalNumber() == null
                        ? null
                        : identity.personalNumber().digits(),
                identity.fullName(),
                identity.dateOfBirth().toString(),
                identity.sex().name(),
                identity.ethnicity(),
                identity.nationality(),
                identity.birthplace(),
                identity.address(),
                identity.registerNumber(),
                pupil.enrolments().stream().map(EnrolmentMessage::of).toList());
        return List.of(outbox.event(TOPIC, pupil.pupilId(), CHANGED, pupil.version(), message));
    }

    record PupilMessage(
            String pupilId,
            long version,
            @Nullable String personalNumber,
            String fullName,
            String dateOfBirth,
            String sex,
            @Nullable String ethnicity,
            @Nullable String nationality,
            @Nullable String birthplace,
            @Nullable String address,
            @Nullable String registerNumber,
            List<EnrolmentMessage> enrolments) {}

    record EnrolmentMessage(
            String classId,
            String schoolCode,
            String schoolYear,
            String status,
            String from,
            @Nullable String to,
            @Nullable String movedInFrom) {

        static EnrolmentMessage of(Enrolment one) {
            return new EnrolmentMessage(
                    one.classId(),
                    one.schoolCode(),
                    one.schoolYear().toString(),
                    one.status().name(),
                    one.from().toString(),
                    one.to() == null ? null : one.to().toString(),
                    one.movedInFrom());
        }
    }
}
