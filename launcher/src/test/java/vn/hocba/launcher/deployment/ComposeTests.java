package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docker-compose.yml sets what the programs read, and nothing else. */
class ComposeTests {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:?[-?][^}]*)?}");
    private static final Pattern NEIGHBOUR = Pattern.compile("http://([a-z-]+):(\\d+)");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|JAAS).*");
    private static final String REALM = "local-platform/keycloak/realm/hocba-realm.json";

    private final ComposeFile compose = ComposeFile.read();

    @TestFactory
    Stream<DynamicTest> everyProgramFindsWhatItReads() {
        return Program.all().stream()
                .map(program -> DynamicTest.dynamicTest(program.name(), () -> checkProgram(program)));
    }

    private void checkProgram(Program program) {
        ComposeFile.Service container = compose.service(program.name());
        Map<String, String> environment = container.environment();
        assertThat(environment.keySet())
                .as("names that %s does not read", program.name())
                .allMatch(program::reads);
        program.placeholders().forEach((name, value) -> {
            if (Program.isLocal(value)) {
                assertThat(environment)
                        .as("%s has a default for one machine", name)
                        .containsKey(name);
            }
        });
        String port = Integer.toString(program.port());
        assertThat(environment).containsEntry("SERVER_PORT", port);
        assertThat(container.healthTest()).containsExactly("CMD", "healthy", port, Program.READINESS);
        assertThat(program.settings()).containsEntry("management.endpoint.health.probes.enabled", "true");
        assertThat(container.map("build").toString()).contains("SERVICE=" + program.name());
    }

    @Test
    void addressesOfNeighboursAreWhereTheyListen() {
        compose.services()
                .values()
                .forEach(container -> container.environment().values().forEach(value -> {
                    Matcher address = NEIGHBOUR.matcher(value);
                    while (address.find()) {
                        ComposeFile.Service neighbour = compose.service(address.group(1));
                        String port = neighbour.environment().getOrDefault("SERVER_PORT", address.group(2));
                        assertThat(address.group(2)).as(value).isEqualTo(port);
                        assertThat(container.networks())
                                .as("%s reaches %s", container.name(), neighbour.name())
                                .containsAnyElementsOf(neighbour.networks());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyContainerIsConfined() {
        return compose.services().values().stream()
                .map(container -> DynamicTest.dynamicTest(container.name(), () -> checkConfined(container)));
    }

    private static void checkConfined(ComposeFile.Service container) {
        assertThat(container.text("image"))
                .matches("[a-z0-9./-]+:[a-z0-9.-]*[0-9][a-z0-9.-]*")
                .doesNotContain("latest");
        assertThat(container.text("read_only")).isEqualTo("true");
        assertThat(container.list("cap_drop")).containsExactly("ALL");
        assertThat(container.list("security_opt")).contains("no-new-privileges:true");
        assertThat(container.limits()).containsKeys("cpus", "memory");
        if (container.name().equals("trial-trust-directory")) { // hands a new volume over, without a network
            assertThat(container.text("network_mode")).isEqualTo("none");
            assertThat(container.endsByItself()).isTrue();
        } else {
            assertThat(container.text("user")).matches("[1-9]\\d*:\\d+");
            assertThat(container.content()).doesNotContainKey("cap_add");
        }
        assertThat(container.content()).doesNotContainKey("privileged");
        assertThat(container.list("ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
        if (!container.endsByItself()) {
            assertThat(container.healthTest()).isNotEmpty();
        }
    }

    @Test
    void dependenciesFilesAndImagesExist() {
        var stages = new Dockerfile().stages();
        for (ComposeFile.Service container : compose.services().values()) {
            assertThat(compose.services().keySet())
                    .containsAll(container.map("depends_on").keySet());
            container.list("volumes").stream()
                    .filter(volume -> volume.startsWith("./"))
                    .map(volume -> volume.split(":")[0])
                    .forEach(file -> assertThat(Sources.path(file)).exists());
            boolean ours = container.text("image").startsWith("hocba/");
            assertThat(container.content().containsKey("build")).isEqualTo(ours);
            if (ours) {
                assertThat(stages).contains(container.map("build").get("target").toString());
            }
        }
    }

    @Test
    void secretsAreInTheEnvironmentFileAlone() {
        compose.services()
                .values()
                .forEach(container -> container.environment().forEach((name, value) -> {
                    if (SECRET.matcher(name).matches() || value.matches(".*://[^/@]+:[^/@]+@.*")) {
                        assertThat(value)
                                .as("%s of %s", name, container.name())
                                .matches(".*\\$\\{[A-Z_]+:\\?set it in \\.env}.*");
                    }
                }));
        var needed = new TreeSet<String>();
        Matcher variables = VARIABLE.matcher(Sources.text(ComposeFile.NAME));
        while (variables.find()) {
            String text = Objects.requireNonNullElse(variables.group(2), "");
            if (text.startsWith(":-")) { // has a default: named in a comment
                assertThat(Sources.text(".env.example")).contains("\n#" + variables.group(1) + "=");
            } else {
                needed.add(variables.group(1));
            }
        }
        assertThat(Sources.environment(".env.example").keySet()).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(Sources.text(".gitignore").lines()).contains(".env");
    }

    @Test
    void theRealmsOwnSecretsAreSet() {
        String realm = Sources.text(REALM);
        var asked = new TreeSet<String>();
        Matcher placeholders = Pattern.compile("\\$\\{([A-Z_]+)(:[^}]*)?}").matcher(realm);
        while (placeholders.find()) {
            asked.add(placeholders.group(1));
        }
        assertThat(asked).isNotEmpty();
        assertThat(compose.service("keycloak").environment().keySet()).containsAll(asked);
        for (JsonNode client : new JsonMapper().readTree(realm).get("clients")) {
            String id = client.get("clientId").asString();
            if (compose.services().containsKey(id)) {
                String secret = client.get("secret").asString().replaceAll("\\$\\{([A-Z_]+):.*", "$1");
                assertThat(compose.service(id).environment())
                        .containsEntry("HOCBA_CLIENT_ID", id)
                        .containsEntry("HOCBA_CLIENT_SECRET", "${" + secret + ":?set it in .env}");
            }
        }
    }

    @Test
    void brokersTakeWhatServicesSend() {
        Map<String, String> kit = Program.of("sync-service").settings();
        List<ComposeFile.Service> brokers =
                Stream.of("kafka-1", "kafka-2", "kafka-3").map(compose::service).toList();
        for (ComposeFile.Service broker : brokers) {
            assertThat(broker.environment())
                    .containsEntry(
                            "KAFKA_MESSAGE_MAX_BYTES", kit.get("spring.kafka.producer.properties.max.request.size"))
                    .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", Integer.toString(brokers.size()))
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                    .containsEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + broker.name() + ":9092");
        }
        assertThat(kit).containsEntry("spring.kafka.producer.acks", "all");
    }

    @Test
    void everyServiceHasAnAccountForItsOwnDatabase() {
        String script = Sources.text("deploy/mongodb/init.js");
        Program.all().stream().filter(Program::usesKit).forEach(program -> {
            String account = program.name().replace("-service", "");
            String uri = compose.service(program.name()).environment().get("HOCBA_MONGODB_URI");
            assertThat(uri).startsWith("mongodb://" + account + ":").contains("replicaSet=hocba");
            assertThat(script).contains('"' + account + '"').contains("hocba_${service}");
            assertThat(program.settings().getOrDefault("spring.mongodb.database", "${hocba.database-prefix}" + account))
                    .isEqualTo("${hocba.database-prefix}" + account);
            assertThat(compose.service("mongo-init").environment())
                    .containsKey("MONGO_" + account.toUpperCase(Locale.ROOT) + "_PASSWORD");
        });
    }
}
