package vn.hocba.planted.clean.adapter.in.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

class ThingListener {

    void on(ConsumerRecord<String, byte[]> message) {
        message.key();
    }
}
