package vn.hocba.transcript.register.adapter.in.messaging;

import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.transcript.register.application.KeepRegister;

/** Everything that student-service says about schools, staff, classes and pupils. */
@Component
class StudentListener {

    private final KeepRegister keep;

    StudentListener(KeepRegister keep) {
        this.keep = keep;
    }

    @KafkaListener(
            id = "register",
            topics = {"student.schools.v1", "student.staff.v1", "student.classes.v1", "student.pupils.v1"},
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        long version = event.aggregateVersion();
        switch (event.type()) {
            case "student.school.registered.v1" ->
                read(() -> keep.handle(event.payload(SchoolMessage.class).toSchool(), version));
            case "student.staff.changed.v1" ->
                read(() -> keep.handle(event.payload(StaffMessage.class).toMember(), version));
            case "student.class.changed.v1" ->
                read(() -> keep.handle(event.payload(ClassMessage.class).toSchoolClass(), version));
            case "student.pupil.changed.v1" ->
                read(() -> keep.handle(event.payload(PupilMessage.class).toPupil(), version));
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
