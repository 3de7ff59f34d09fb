package vn.hocba.planted.dualwrite.adapter.out.messaging;

import org.springframework.kafka.core.KafkaTemplate;

class DualWriter {

    private final KafkaTemplate<String, byte[]> kafka;

    DualWriter(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void send() {
        kafka.flush();
    }
}
