package vn.hocba.grading.book.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.grading.book.application.KeepPupil;
import vn.hocba.grading.sample.InMemoryPupils;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;

class PupilListenerTests {

    private static final String TYPE = "student.pupil.changed.v1";

    private final InMemoryPupils pupils = new InMemoryPupils();
    private final PupilListener listener = new PupilListener(new KeepPupil(pupils));

    @Test
    void readsEveryExampleOfTheContract() {
        EventContracts.examplesForReaders(TYPE).forEach(payload -> {
            var message = message(TYPE, new String(payload, StandardCharsets.UTF_8), 1);
            listener.on(message);
            listener.on(message);
        });
    }

    @Test
    void takesTheNewestNameOnly() {
        listener.on(message(TYPE, payload("Nguyễn Thị Thùy Ân"), 2));
        listener.on(message(TYPE, payload("Nguyễn Thị An"), 1));
        listener.on(message("student.pupil.departed.v1", payload("Khác"), 3));
        assertThat(pupils.of(List.of("an")).get("an").fullName()).isEqualTo("Nguyễn Thị Thùy Ân");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pupilId\":\"an\",\"fullName\":\"A\"}",
                "{\"pupilId\":\" \",\"fullName\":\"A\",\"dateOfBirth\":\"2010-03-12\"}",
                "{\"pupilId\":\"an\",\"fullName\":\"A\",\"dateOfBirth\":\"2010-13-12\"}"
            })
    void whatLacksItsFactsIsPoison(String payload) {
        assertThatThrownBy(() -> listener.on(message(TYPE, payload, 1)))
                .isInstanceOf(PoisonMessageException.class)
                .hasMessageContaining("a pupil without");
    }

    private static String payload(String name) {
        return "{\"pupilId\":\"an\",\"fullName\":\"" + name + "\",\"dateOfBirth\":\"2010-03-12\"}";
    }

    private static ConsumerRecord<String, byte[]> message(String type, String payload, long version) {
        var message = new ConsumerRecord<>("student.pupils.v1", 0, 0, "an", payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        "1",
                        "ce_type",
                        type,
                        "ce_source",
                        "student-service",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        "2026-05-25T07:00:00Z",
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
