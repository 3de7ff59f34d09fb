package vn.hocba.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway on a free port, before the services of {@link FakeServices}, with tokens of the test-kit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hocba.gateway.connect-timeout=1s",
            "hocba.gateway.time-limit=1s",
            "hocba.gateway.upload-time-limit=2s",
            "hocba.gateway.breaker-open=300ms",
            "hocba.gateway.probe-every=100ms",
            "hocba.gateway.rate.burst=1000",
            "server.tomcat.connection-timeout=3s"
        })
@ContextConfiguration(initializers = FakeServices.class)
@interface GatewayTest {}
