package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hocba.kit.sample.FullSample;
import vn.hocba.kit.sample.Http;
import vn.hocba.kit.sample.Servers;
import vn.hocba.kit.sample.Tokens;

/** A service starts, answers and keeps its events while there is no broker at all. */
@SpringBootTest(
        classes = FullSample.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hocba.kafka.topics=" + FullSample.TOPIC,
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.operation-timeout=1s",
            "logging.level.org.apache.kafka=ERROR"
        })
class BrokerAwayIT {

    private static final String PREFIX = Servers.freshName("kit") + "_";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", Servers::mongoUri);
        registry.add("hocba.database-prefix", () -> PREFIX);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens::issuer);
    }

    @Test
    void acceptsCommandsAndKeepsTheirEvents() {
        var http = new Http(port);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
        String thing = UUID.randomUUID().toString();
        assertThat(http.post(
                                "/api/sample/v1/things/" + thing,
                                "{\"name\":\"x\"}",
                                "Authorization",
                                Tokens.bearer("s", "x", "CLERK"))
                        .status())
                .isEqualTo(201);
        Document stored = database.getCollection("things")
                .find(new Document("_id", thing))
                .first();
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored).containsKey("outboxSince");
    }
}
