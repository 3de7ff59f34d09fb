package vn.hocba.transcript.transcript.adapter.in.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.transcript.transcript.application.ReceiveYearResult;
import vn.hocba.transcript.transcript.domain.YearResult;

/** Final results of grading-service. */
@Component
class YearResultListener {

    private static final String TYPE = "grading.year-result.finalized.v1";

    private final ReceiveYearResult receive;

    YearResultListener(ReceiveYearResult receive) {
        this.receive = receive;
    }

    @KafkaListener(
            id = "year-results",
            topics = "grading.year-results.v1",
            groupId = "${spring.application.name}",
            idIsGroup = false)
    void on(ConsumerRecord<String, byte[]> message) {
        IncomingEvent event = IncomingEvent.of(message);
        if (event.type().equals(TYPE)) {
            receive.handle(read(event));
        }
    }

    private static YearResult read(IncomingEvent event) {
        try {
            return event.payload(YearResultMessage.class).toResult();
        } catch (IllegalArgumentException e) {
            throw new PoisonMessageException("a year result without its facts", e);
        }
    }
}
