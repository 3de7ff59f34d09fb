package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every topic of the contracts is created by the service that publishes it, and no other is. */
class TopicsTests {

    @Test
    @SuppressWarnings("unchecked")
    void servicesCreateTheTopicsThatTheyPublish() {
        Map<String, String> promised = new TreeMap<>();
        var channels = (Map<String, Map<String, Object>>)
                Sources.yaml("contracts/src/main/resources/asyncapi.yaml").get("channels");
        channels.values()
                .forEach(channel -> promised.put(
                        channel.get("address").toString(),
                        channel.get("x-publisher").toString()));

        Map<String, String> created = new TreeMap<>();
        for (Program program : Program.all()) {
            String topics = program.settings().getOrDefault("hocba.kafka.topics", "");
            List.of(topics.split("\\s*,\\s*")).stream()
                    .filter(topic -> !topic.isEmpty())
                    .forEach(topic ->
                            assertThat(created.put(topic, program.name())).isNull());
        }

        assertThat(created).isEqualTo(promised).isNotEmpty();
    }
}
