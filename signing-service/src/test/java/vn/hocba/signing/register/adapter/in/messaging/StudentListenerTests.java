package vn.hocba.signing.register.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.signing.sample.InMemoryRegister;
import vn.hocba.testkit.EventContracts;

class StudentListenerTests {

    private final InMemoryRegister register = new InMemoryRegister();
    private final StudentListener listener = new StudentListener(register);

    @ParameterizedTest
    @ValueSource(strings = {"student.school.registered.v1", "student.staff.changed.v1", "student.class.changed.v1"})
    void readsEveryExampleAlsoOfTheFuture(String type) {
        EventContracts.examplesForReaders(type).forEach(example -> listener.on(message(type, example)));
    }

    @Test
    void keepsWhatASignatureNeeds() {
        for (String type :
                new String[] {"student.school.registered.v1", "student.staff.changed.v1", "student.class.changed.v1"}) {
            EventContracts.examples(type).forEach(example -> listener.on(message(type, example)));
        }
        assertThat(register.school("79000701").orElseThrow().taxCode()).isEqualTo("0301430000");
        assertThat(register.staffMember("79000701-QL001").orElseThrow().personalNumber())
                .isEqualTo("079070001234");
        assertThat(register.staffMember("79000701-GV002").orElseThrow().active())
                .isFalse();
        assertThat(register.schoolClass("01999a3c-0000-7000-8000-0000000000c1")
                        .orElseThrow()
                        .teaches("79000701-GV012", "VAN", LocalDate.of(2026, 5, 25)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"student.school.registered.v1", "student.staff.changed.v1", "student.class.changed.v1"})
    void whatHasNoFactsIsPoison(String type) {
        byte[] empty = "{\"active\":true}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> listener.on(message(type, empty))).isInstanceOf(PoisonMessageException.class);
    }

    private static ConsumerRecord<String, byte[]> message(String type, byte[] payload) {
        var message = new ConsumerRecord<>("topic", 0, 0, "key", payload);
        Map.of(
                        "ce_id", "e1",
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_time", "2026-06-20T05:00:01Z",
                        "ce_aggregateversion", "2")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
