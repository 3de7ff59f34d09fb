package vn.hocba.planted.kafkaeverywhere.adapter.out.mongo;

import org.apache.kafka.clients.consumer.ConsumerRecord;

class KafkaThings {

    void on(ConsumerRecord<String, byte[]> message) {
        message.key();
    }
}
