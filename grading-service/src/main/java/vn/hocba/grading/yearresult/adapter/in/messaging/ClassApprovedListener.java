package vn.hocba.grading.yearresult.adapter.in.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;

/** This service's own news: a class was approved. */
@Component
class ClassApprovedListener {

    private static final String TYPE = "grading.class.approved.v1";

    private final FinalizeYearResults finalize;

    ClassApprovedListener(FinalizeYearResults finalize) {
        this.finalize = finalize;
    }

    @KafkaListener(
            id = "approved-classes",
            topics = "grading.classes.v1",
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.type().equals(TYPE)) {
            finalize.handle(event.payload(ClassApprovedMessage.class).requiredClassId());
        }
    }

    /** What is read of grading.class.approved.v1. */
    record ClassApprovedMessage(@Nullable String classId) {

        String requiredClassId() {
            if (classId == null || classId.isBlank()) {
                throw new PoisonMessageException("an approval without its class");
            }
            return classId;
        }
    }
}
