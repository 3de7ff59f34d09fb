package vn.hocba.grading.book.adapter.in.messaging;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.grading.book.application.KeepPupil;
import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;

/**
 * What student-service says about pupils, read a second time: in a group of its own, so that the names of pupils who were
 * there before this feature come as well.
 */
@Component
class PupilListener {

    private static final String TYPE = "student.pupil.changed.v1";

    private final KeepPupil keep;

    PupilListener(KeepPupil keep) {
        this.keep = keep;
    }

    @KafkaListener(
            id = "book-pupils",
            topics = "student.pupils.v1",
            groupId = "${spring.application.name}-book",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.type().equals(TYPE)) {
            keep.handle(event.payload(PupilNameMessage.class).toPupil(), event.aggregateVersion());
        }
    }

    /** What is read of student.pupil.changed.v1. */
    record PupilNameMessage(
            @Nullable String pupilId,
            @Nullable String fullName,
            @Nullable String dateOfBirth) {

        Pupil toPupil() {
            if (pupilId == null || pupilId.isBlank() || fullName == null || dateOfBirth == null) {
                throw new PoisonMessageException("a pupil without the facts of a book");
            }
            try {
                return new Pupil(pupilId, fullName, LocalDate.parse(dateOfBirth));
            } catch (DateTimeException e) {
                throw new PoisonMessageException("a pupil without a birthday", e);
            }
        }
    }
}
