package vn.hocba.grading.yearresult.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;

class ClassApprovedListenerTests {

    private static final String TYPE = "grading.class.approved.v1";

    private final School school = new School();
    private final InMemoryYearResults results = new InMemoryYearResults();
    private final ClassApprovedListener listener =
            new ClassApprovedListener(new FinalizeYearResults(school.books, results));

    @Test
    void readsEveryExampleAlsoOfTheFuture() {
        for (byte[] example : EventContracts.examplesForReaders(TYPE)) {
            var read = IncomingEvent.of(event(TYPE, example)).payload(ClassApprovedListener.ClassApprovedMessage.class);
            assertThat(read.requiredClassId()).isEqualTo("01999a3c-0000-7000-8000-0000000000c1");
        }
    }

    @Test
    void hearsItTwiceAndMakesEachResultOnce() {
        school.closed("8").approve();
        byte[] payload = ("{\"classId\":\"" + School.CLASS + "\",\"x\":1}").getBytes(StandardCharsets.UTF_8);
        listener.on(event(TYPE, payload));
        listener.on(event(TYPE, payload));
        assertThat(results.stored).hasSize(3);
    }

    @Test
    void ignoresOtherTypesAndRefusesWhatHasNoClass() {
        listener.on(event("grading.class.painted.v1", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(results.stored).isEmpty();
        assertThatThrownBy(() -> listener.on(event(TYPE, "{}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(PoisonMessageException.class);
    }

    private static ConsumerRecord<String, byte[]> event(String type, byte[] payload) {
        var message = new ConsumerRecord<>("grading.classes.v1", 0, 0, "key", payload);
        Map.of(
                        "ce_id", "1",
                        "ce_type", type,
                        "ce_source", "grading-service",
                        "ce_time", "2026-05-20T01:00:00Z",
                        "ce_aggregateversion", "7")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
