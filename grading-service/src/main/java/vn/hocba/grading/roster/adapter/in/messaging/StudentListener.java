package vn.hocba.grading.roster.adapter.in.messaging;

import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;

/** What student-service says about classes and pupils. */
@Component
class StudentListener {

    private final KeepRoster keep;

    StudentListener(KeepRoster keep) {
        this.keep = keep;
    }

    @KafkaListener(
            id = "roster",
            topics = {"student.classes.v1", "student.pupils.v1"},
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        long version = event.aggregateVersion();
        switch (event.type()) {
            case "student.class.changed.v1" ->
                read(() -> keep.handle(event.payload(ClassMessage.class).toFacts(), version));
            case "student.pupil.changed.v1" ->
                read(() -> keep.handle(event.payload(PupilMessage.class).toEnrolments(), version));
            default -> {
                // a type that this service does not read
            }
        }
    }

    private static void read(Runnable applying) {
        try {
            applying.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonMessageException("a payload without its facts", e);
        }
    }
}
