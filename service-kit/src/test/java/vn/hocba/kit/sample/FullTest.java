package vn.hocba.kit.sample;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole sample service at real servers; one context for all tests that extend this. */
@SpringBootTest(
        classes = FullSample.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hocba.kafka.topics=" + FullSample.TOPIC,
            "hocba.kafka.retry-first=50ms",
            "hocba.kafka.retry-for=600ms",
            "hocba.outbox.poll-every=300ms",
            "hocba.outbox.grace=500ms"
        })
public abstract class FullTest {

    private static final String PREFIX = Servers.freshName("kit") + "_";

    @LocalServerPort
    private int port;

    @Autowired
    protected MongoDatabase database;

    @Autowired
    protected FullSample.Listener listener;

    protected Http http;
    protected final String clerk = Tokens.bearer("79000701-VT001", "79000701", "CLERK");
    protected final String officer = Tokens.bearer("SO-0001", "", "DEPARTMENT_OFFICER");

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", Servers::mongoUri);
        registry.add("hocba.database-prefix", () -> PREFIX);
        registry.add("spring.kafka.bootstrap-servers", Servers::kafkaBootstrap);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens::issuer);
    }

    @BeforeEach
    void client() {
        http = new Http(port);
    }
}
