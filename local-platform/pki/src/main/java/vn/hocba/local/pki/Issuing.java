package vn.hocba.local.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Issues a certificate with its key as PKCS#12 under the PIN that the asker chose, and revokes by serial number. */
final class Issuing {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST_PIN = 6;

    private final CertificateAuthority authority;
    private final IssuedRegister register;
    private final byte[] expected;
    private final Clock clock;

    Issuing(CertificateAuthority authority, IssuedRegister register, String token, Clock clock) {
        this.authority = authority;
        this.register = register;
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    Answer issue(String authorization, byte[] body) throws IOException {
        if (!allowed(authorization)) {
            return Answer.error(401, "a token is needed");
        }
        try {
            Order order = JSON.readValue(body, Order.class);
            var subject = new Subject(
                    Subject.Kind.valueOf(text(order.kind())),
                    text(order.commonName()),
                    text(order.serialNumber()),
                    text(order.organization()));
            var fault = subject.fault();
            if (fault.isPresent()) {
                return Answer.error(422, fault.get());
            }
            String pin = text(order.pin());
            if (pin.length() < SHORTEST_PIN) {
                return Answer.error(422, "pin: at least " + SHORTEST_PIN + " characters");
            }
            Identity identity = authority.endEntity(subject);
            register.issued(identity.certificate().getSerialNumber(), clock.instant());
            return new Answer(
                    201,
                    JSON.writeValueAsBytes(Map.of(
                            "pkcs12", PkiServer.base64(pkcs12(identity, pin)),
                            "certificate", pem(identity.certificate()),
                            "serial", identity.certificate().getSerialNumber().toString(16))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Answer.error(400, "expected {kind: PERSON|SEAL, commonName, serialNumber, organization, pin}");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    Answer revoke(String authorization, byte[] body) throws IOException {
        if (!allowed(authorization)) {
            return Answer.error(401, "a token is needed");
        }
        try {
            var serial =
                    new BigInteger(text(JSON.readValue(body, Revocation.class).serial()), 16);
            if (!register.knows(serial)) {
                return Answer.error(404, "serial: not issued here");
            }
            register.revoked(serial, clock.instant());
            return new Answer(200, JSON.writeValueAsBytes(Map.of("serial", serial.toString(16))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Answer.error(400, "expected {serial: hexadecimal}");
        }
    }

    static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private boolean allowed(String authorization) {
        return MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pkcs12(Identity identity, String pin) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "signer", identity.key(), pin.toCharArray(), identity.chain().toArray(Certificate[]::new));
        var out = new ByteArrayOutputStream();
        store.store(out, pin.toCharArray());
        return out.toByteArray();
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("missing");
        }
        return value;
    }

    record Order(
            @Nullable String kind,
            @Nullable String commonName,
            @Nullable String serialNumber,
            @Nullable String organization,
            @Nullable String pin) {}

    record Revocation(@Nullable String serial) {}

    @SuppressWarnings("ArrayRecordComponent") // carried to the socket once, never compared
    record Answer(int status, byte[] json) {

        static Answer error(int status, String message) {
            return new Answer(status, JSON.writeValueAsBytes(Map.of("error", message)));
        }
    }

    @FunctionalInterface
    interface Action {
        Answer on(String authorization, byte[] body) throws IOException;
    }
}
