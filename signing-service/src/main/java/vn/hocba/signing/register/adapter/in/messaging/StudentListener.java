package vn.hocba.signing.register.adapter.in.messaging;

import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.signing.register.domain.Register;

/** What student-service says about schools, staff and classes. */
@Component
class StudentListener {

    private final Register register;

    StudentListener(Register register) {
        this.register = register;
    }

    @KafkaListener(
            id = "register",
            topics = {"student.schools.v1", "student.staff.v1", "student.classes.v1"},
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        try {
            keep(event);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonMessageException("a payload without its facts", e);
        }
    }

    private void keep(IncomingEvent event) {
        long version = event.aggregateVersion();
        switch (event.type()) {
            case "student.school.registered.v1" ->
                register.keep(event.payload(SchoolMessage.class).toSchool(), version);
            case "student.staff.changed.v1" ->
                register.keep(event.payload(StaffMessage.class).toMember(), version);
            case "student.class.changed.v1" ->
                register.keep(event.payload(ClassMessage.class).toSchoolClass(), version);
            default -> {
                // a type that this service does not read
            }
        }
    }
}
