package vn.hocba.kit.sample;

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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An identity provider for the kit's own tests: keys over HTTP and tokens by hand. */
public final class Tokens {

    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = server();

    private Tokens() {}

    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realms/test";
    }

    public static String bearer(String staffId, String school, String... roles) {
        return bearer(claims -> claims.claim("staff_id", staffId)
                .claim("school_code", school)
                .claim("realm_access", Map.of("roles", List.of(roles))));
    }

    public static String bearer(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("hocba")
                .subject("subject-1")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
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
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
            serve(server, "/realms/test/.well-known/openid-configuration", """
                    {"issuer":"%s","jwks_uri":"%s/jwks","token_endpoint":"%s/token","subject_types_supported":["public"]}\
                    """.formatted(issuer, issuer, issuer));
            serve(server, "/realms/test/jwks", new JWKSet(KEY).toPublicJWKSet().toString());
            serve(server, "/realms/test/token", "{\"access_token\":\"t\",\"expires_in\":3600}");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
