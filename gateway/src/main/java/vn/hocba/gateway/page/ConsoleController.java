package vn.hocba.gateway.page;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the console's users sign in. */
@RestController
class ConsoleController {

    private final ConsoleResponse config;

    ConsoleController(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer,
            @Value("${hocba.gateway.console-client}") String client) {
        this.config = new ConsoleResponse(issuer.toString(), client);
    }

    @GetMapping("/console/config")
    ConsoleResponse config() {
        return config;
    }

    record ConsoleResponse(String issuer, String client) {}
}
