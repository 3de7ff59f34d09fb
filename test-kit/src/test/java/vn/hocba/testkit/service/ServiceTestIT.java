package vn.hocba.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.http.ServiceClients;
import vn.hocba.kit.security.Caller;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** A tiny service comes up at real servers, with and without a broker. */
class ServiceTestIT {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Me.class)
    static class Tiny {}

    @RestController
    static class Me {

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }
    }

    private static String me(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me"))
                .header("Authorization", TestTokens.bearer("79000701-GV001", "79000701", "SUBJECT_TEACHER"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Nested
    @SpringBootTest(classes = Tiny.class, webEnvironment = RANDOM_PORT)
    @ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
    class WithoutBroker {

        @LocalServerPort
        private int port;

        @Autowired
        private MongoDatabase database;

        @Autowired
        private ServiceClients clients;

        @Test
        void answersAndCallsItselfAsASystem() throws Exception {
            assertThat(me(port)).contains("79000701-GV001");
            assertThat(database.getName()).startsWith("test_service_").endsWith("_tiny");
            String asSystem = clients.forUrl("http://127.0.0.1:" + port, Duration.ofSeconds(2), Duration.ofSeconds(5))
                    .build()
                    .get()
                    .uri("/me")
                    .retrieve()
                    .body(String.class);
            assertThat(asSystem).contains("SYSTEM");
            database.drop();
        }
    }

    @Nested
    @SpringBootTest(classes = Tiny.class, webEnvironment = RANDOM_PORT)
    @ContextConfiguration(initializers = ServiceTest.Full.class)
    class WithBroker {

        @LocalServerPort
        private int port;

        @Test
        void answers() throws Exception {
            assertThat(me(port)).contains("79000701-GV001");
        }
    }
}
