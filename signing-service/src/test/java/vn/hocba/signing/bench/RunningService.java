package vn.hocba.signing.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hocba.signing.SigningServiceApplication;
import vn.hocba.signing.sample.Client;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.testkit.ServiceTest;

/** The whole service with a real broker, database and time stamp authority, all on this machine. */
final class RunningService implements AutoCloseable {

    final TestTsa authority = new TestTsa(TestAuthority.shared().timeStamping());
    private final ConfigurableApplicationContext context;

    RunningService() {
        System.clearProperty("logback.configurationFile"); // Spring Boot has its own, and says so when it finds another
        var application = new SpringApplication(SigningServiceApplication.class);
        application.addInitializers(new ServiceTest.Full());
        this.context = application.run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=ERROR",
                "--spring.kafka.consumer.properties.metadata.max.age.ms=500",
                "--hocba.signing.tsa-url=" + authority.url(),
                "--hocba.signing.trust-anchors=" + TestAuthority.shared().anchors());
    }

    Client client() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Client(new TestRestTemplate(new RestTemplateBuilder().baseUri("http://127.0.0.1:" + port)));
    }

    @Override
    public void close() {
        context.close();
        authority.close();
    }
}
