package vn.hocba.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An identity provider for tests: its keys over HTTP, and tokens as the realm makes them. Started once per JVM.
 *
 * <p>Its token endpoint answers every client with a token of the role SYSTEM.
 */
public final class TestTokens {

    private static final long LIFETIME_SECONDS = 3600;
    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = server();

    private TestTokens() {}

    /** The issuer, for {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}. */
    public static String issuer() {
        return issuer(SERVER);
    }

    /** The value of an Authorization header. */
    public static String bearer(String staffId, String schoolCode, String... roles) {
        return "Bearer " + token(staffId, schoolCode, roles);
    }

    /** A token of a staff member; the subject is {@code sub-<staffId>}. */
    public static String token(String staffId, String schoolCode, String... roles) {
        return token(claims -> claims.subject("sub-" + staffId)
                .claim("preferred_username", staffId)
                .claim("staff_id", staffId)
                .claim("school_code", schoolCode)
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A token with claims changed at will, such as an expired one. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("hocba")
                .subject("sub")
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plusSeconds(LIFETIME_SECONDS).getEpochSecond());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
        var token = new SignedJWT(header, change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String issuer(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hocba";
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = issuer(server);
            String metadata = """
                    {"issuer":"%s","jwks_uri":"%s/jwks","token_endpoint":"%s/token","subject_types_supported":["public"]}""".formatted(issuer, issuer, issuer);
            serve(server, "/realms/hocba/.well-known/openid-configuration", () -> metadata);
            serve(
                    server,
                    "/realms/hocba/jwks",
                    () -> new JWKSet(KEY).toPublicJWKSet().toString());
            serve(
                    server,
                    "/realms/hocba/token",
                    () -> "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                            .formatted(token("", "", "SYSTEM"), LIFETIME_SECONDS));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, java.util.function.Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
