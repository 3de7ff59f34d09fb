package vn.hocba.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Points a whole service at real local servers.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @ContextConfiguration(initializers = ServiceTest.Full.class)
 * class EnrolmentIT { ... }
 * }</pre>
 */
public final class ServiceTest {

    private ServiceTest() {}

    /** Database, broker and tokens; call it from a {@code @DynamicPropertySource} method. */
    public static void properties(DynamicPropertyRegistry registry) {
        withKafka().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Database and tokens, no broker: events wait in the outbox and no listener runs. */
    public static void propertiesWithoutKafka(DynamicPropertyRegistry registry) {
        withoutKafka().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Database, broker and tokens. */
    public static final class Full implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(withKafka()).applyTo(context);
        }
    }

    /** Database and tokens, no broker: events wait in the outbox and no listener runs. */
    public static final class WithoutKafka implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(withoutKafka()).applyTo(context);
        }
    }

    private static Map<String, String> withKafka() {
        Map<String, String> properties = common();
        properties.put("spring.kafka.bootstrap-servers", LocalServers.kafkaBootstrap());
        return properties;
    }

    private static Map<String, String> withoutKafka() {
        Map<String, String> properties = common();
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        properties.put("spring.kafka.listener.auto-startup", "false");
        return properties;
    }

    private static Map<String, String> common() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.mongodb.uri", LocalServers.mongoUri());
        properties.put("hocba.database-prefix", LocalServers.freshName("service") + "_");
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.issuer());
        properties.put("hocba.client.id", "test-service");
        properties.put("hocba.client.secret", "test-secret");
        properties.put("logging.structured.format.console", "");
        return properties;
    }
}
