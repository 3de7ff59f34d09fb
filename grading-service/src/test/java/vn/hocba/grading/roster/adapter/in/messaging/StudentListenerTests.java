package vn.hocba.grading.roster.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.sample.InMemoryRoster;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;

class StudentListenerTests {

    private static final String CLASSES = "student.class.changed.v1";
    private static final String PUPILS = "student.pupil.changed.v1";
    private static final String CLASS = "01999a3c-0000-7000-8000-0000000000c1";
    private static final String MOVED_IN = "01999a3c-0000-7000-8000-000000000002";

    private final InMemoryRoster roster = new InMemoryRoster();
    private final StudentListener listener = new StudentListener(new KeepRoster(roster));

    @Test
    void readsEveryExampleAlsoOfTheFuture() {
        EventContracts.examplesForReaders(CLASSES).forEach(payload -> listener.on(event(CLASSES, 2, payload)));
        EventContracts.examplesForReaders(PUPILS).forEach(payload -> listener.on(event(PUPILS, 2, payload)));
        var schoolClass = roster.schoolClass(CLASS).orElseThrow();
        assertThat(schoolClass.facts().name()).isEqualTo("10A1");
        assertThat(schoolClass.isHomeroomTeacher("79000701-GV001", LocalDate.of(2026, 5, 1)))
                .isTrue();
        assertThat(schoolClass.teaches("79000701-GV002", "VAN", LocalDate.of(2026, 1, 16)))
                .isTrue();
        assertThat(schoolClass.teaches("79000701-GV002", "VAN", LocalDate.of(2026, 1, 17)))
                .isFalse();
        assertThat(schoolClass
                        .teacherOf("VAN", LocalDate.of(2026, 5, 1))
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Đinh Thị Kim Chi");
        var movedIn = schoolClass.enrolled(MOVED_IN).orElseThrow();
        assertThat(movedIn.status()).isEqualTo(EnrolmentStatus.STUDYING);
        assertThat(movedIn.movedInFrom()).isEqualTo("Trường THPT Trịnh Hoài Đức");
        assertThat(schoolClass.studying()).hasSize(2);
    }

    @Test
    void repeatedAndOlderEventsChangeNothing() {
        byte[] newer = EventContracts.examples(CLASSES).getLast();
        listener.on(event(CLASSES, 2, newer));
        listener.on(event(CLASSES, 2, newer));
        listener.on(event(CLASSES, 1, text(newer).replace("10A1", "10A9").getBytes(StandardCharsets.UTF_8)));
        assertThat(roster.schoolClass(CLASS).orElseThrow().facts().name()).isEqualTo("10A1");
    }

    @Test
    void ignoresTypesThatItDoesNotRead() {
        listener.on(event("student.class.painted.v1", 1, "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(roster.schoolClass(CLASS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "not json",
                "{\"classId\":\"c\",\"schoolCode\":\"s\",\"schoolYear\":\"2025\",\"level\":\"PRIMARY\",\"grade\":1,\"name\":\"1A\"}",
                "{\"classId\":\"c\",\"schoolCode\":\"s\",\"schoolYear\":\"2025-2026\",\"level\":\"PRIMARY\",\"grade\":9,\"name\":\"1A\"}"
            })
    void aClassWithoutItsFactsIsPoison(String payload) {
        assertThatThrownBy(() -> listener.on(event(CLASSES, 1, payload.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PoisonMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pupilId\":\"p\"}",
                "{\"pupilId\":\"p.q\",\"enrolments\":[]}",
                "{\"pupilId\":\"$p\",\"enrolments\":[]}",
                "{\"pupilId\":\"p\",\"enrolments\":[{\"classId\":\"c\",\"status\":\"ASLEEP\",\"from\":\"2025-09-05\"}]}",
                "{\"pupilId\":\"p\",\"enrolments\":[{\"classId\":\"c\",\"status\":\"STUDYING\",\"from\":\"5/9/2025\"}]}"
            })
    void aPupilWithoutItsFactsIsPoison(String payload) {
        assertThatThrownBy(() -> listener.on(event(PUPILS, 1, payload.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PoisonMessageException.class);
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> event(String type, long version, byte[] payload) {
        var message = new ConsumerRecord<>("student", 0, 0, "key", payload);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "student-service",
                        "ce_time",
                        "2026-01-20T01:00:00Z",
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
