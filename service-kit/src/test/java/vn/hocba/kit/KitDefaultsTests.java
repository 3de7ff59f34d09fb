package vn.hocba.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KitDefaultsTests {

    private static StandardEnvironment environment(Map<String, Object> own) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("own", own));
        new KitDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void namesTheDatabaseAfterTheService() {
        assertThat(environment(Map.of("spring.application.name", "student-service"))
                        .getProperty("spring.mongodb.database"))
                .isEqualTo("hocba_student");
        assertThat(environment(Map.of("spring.application.name", "ministry-simulator", "HOCBA_DATABASE_PREFIX", "t1_"))
                        .getProperty("spring.mongodb.database"))
                .isEqualTo("t1_ministry_simulator");
    }

    @Test
    void aServiceWinsOverTheDefaults() {
        var environment = environment(Map.of(
                "spring.application.name", "x-service",
                "spring.mongodb.database", "own",
                "spring.servlet.multipart.max-file-size", "25MB",
                "HOCBA_OIDC_ISSUER", "https://id.example.vn/realms/hocba"));
        assertThat(environment.getProperty("spring.mongodb.database")).isEqualTo("own");
        assertThat(environment.getProperty("spring.servlet.multipart.max-file-size"))
                .isEqualTo("25MB");
        assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri"))
                .isEqualTo("https://id.example.vn/realms/hocba");
        assertThat(environment.getProperty("spring.kafka.producer.acks")).isEqualTo("all");
    }

    @Test
    void leavesProgramsWithoutANameAlone() {
        assertThat(environment(Map.of()).containsProperty("spring.kafka.producer.acks"))
                .isFalse();
    }
}
