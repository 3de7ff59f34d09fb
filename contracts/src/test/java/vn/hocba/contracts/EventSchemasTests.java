package vn.hocba.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.contracts.EventSchemas.Message;

class EventSchemasTests {

    private static final Pattern REQUIRED = Pattern.compile("\"required\"\\s*:\\s*\\[\\s*\"([^\"]+)\"");

    static Stream<Message> messages() {
        return EventSchemas.messages().stream();
    }

    @Test
    void findsTheMessages() {
        assertThat(EventSchemas.messages()).hasSizeGreaterThanOrEqualTo(15).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasASchemaThatIsSelfContainedAndLetsReadersBeOlder(Message message) {
        assertThat(message.schemaFile()).exists();
        String schema = EventSchemas.read(message.schemaFile());
        assertThat(schema).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema).doesNotContainPattern("\"\\$ref\"\\s*:\\s*\"(?!#)");
        assertThat(schema).doesNotContainPattern("\"additionalProperties\"\\s*:\\s*false");
        assertThat(message.schemaFile().getFileName()).hasToString(message.type() + ".schema.json");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasExamplesThatSatisfyItsSchema(Message message) {
        assertThat(message.examples()).as("examples of " + message).isNotEmpty();
        for (var example : message.examples()) {
            assertThat(EventSchemas.problems(message.schemaFile(), EventSchemas.read(example)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everySchemaRefusesWhatLacksItsIdentity(Message message) {
        assertThat(REQUIRED.matcher(EventSchemas.read(message.schemaFile())).find())
                .as("required properties of " + message)
                .isTrue();
        assertThat(EventSchemas.problems(message.schemaFile(), "{}")).isNotEmpty();
        assertThat(EventSchemas.problems(message.schemaFile(), "[]")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsCalledPersonalIsInTheSchema(Message message) {
        String schema = EventSchemas.read(message.schemaFile());
        assertThat(message.personalData()).allSatisfy(path -> {
            for (String property : path.replace("[]", "").split("\\.", -1)) {
                assertThat(schema).contains("\"" + property + "\"");
            }
        });
    }

    @Test
    void everySchemaBelongsToAMessage() {
        List<String> listed =
                EventSchemas.messages().stream().map(Message::schema).toList();
        assertThat(EventSchemas.schemaFiles())
                .allSatisfy(file -> assertThat(listed)
                        .contains(EventSchemas.RESOURCES
                                .relativize(file)
                                .toString()
                                .replace('\\', '/')));
    }

    @Test
    void everyMessageIsSentOnExactlyOneChannel() {
        Map<String, Object> document = EventSchemas.asyncApi();
        List<String> sent = EventSchemas.map(document, "channels").values().stream()
                .map(EventSchemas::map)
                .flatMap(channel -> EventSchemas.map(channel, "messages").keySet().stream())
                .toList();
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        EventSchemas.map(EventSchemas.map(document, "components"), "messages")
                                .keySet());
    }

    @Test
    void everyChannelSaysItsKeyPublisherAndReaders() {
        assertThat(EventSchemas.map(EventSchemas.asyncApi(), "channels").values())
                .allSatisfy(channel -> {
                    assertThat(EventSchemas.map(channel))
                            .containsKeys("address", "x-key", "x-publisher", "x-consumers");
                    assertThat((String) EventSchemas.map(channel).get("address"))
                            .matches("[a-z]+\\.[a-z-]+\\.v1");
                });
    }
}
