package vn.hocba.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractsTests {

    private static final String TYPE = "sample.thing.changed.v1";

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void acceptsWhatTheSchemaAllows() {
        EventContracts.assertValid(TYPE, json("{\"thingId\":\"t\",\"version\":3,\"since\":\"2026-01-31\",\"more\":1}"));
        EventContracts.examples(TYPE).forEach(example -> EventContracts.assertValid(TYPE, example));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"thingId\":\"\",\"version\":3,\"since\":\"2026-01-31\"}",
                "{\"thingId\":\"t\",\"version\":\"3\",\"since\":\"2026-01-31\"}",
                "{\"thingId\":\"t\",\"version\":3,\"since\":\"2026-02-31\"}",
                "{\"thingId\":\"t\",\"version\":3,\"since\":null}"
            })
    void refusesWhatItDoesNot(String payload) {
        assertThatThrownBy(() -> EventContracts.assertValid(TYPE, json(payload)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(TYPE);
    }

    @Test
    void refusesTypesThatNobodyDescribed() {
        assertThatThrownBy(() -> EventContracts.assertValid("sample.unknown.v1", json("{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no schema");
        assertThatThrownBy(() -> EventContracts.examples("sample.unknown.v1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no example");
    }

    @Test
    void givesReadersTheFutureToo() {
        var texts = EventContracts.examplesForReaders(TYPE).stream()
                .map(example -> new String(example, StandardCharsets.UTF_8))
                .toList();
        assertThat(texts).hasSize(4);
        assertThat(texts.get(1)).contains("fieldOfTheFuture", "\"thingId\":\"t1\"");
        assertThat(texts.get(2)).contains("note");
    }
}
