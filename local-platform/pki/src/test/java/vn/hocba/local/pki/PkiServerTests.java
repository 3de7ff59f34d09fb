package vn.hocba.local.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.util.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PkiServerTests {

    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PERSON = """
            {"kind":"PERSON","commonName":"Nguyễn Thị Ánh","serialNumber":"CCCD:079180000001",
             "organization":"Trường THCS Bình Minh","pin":"pin-123456"}""";

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private PkiServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new PkiServer(directory, 0, "", Clock.fixed(NOW, ZoneOffset.UTC));
        server.start();
        token = Files.readString(directory.resolve("issue.token"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void issuesCertificateThatChainsToTheRootAndNamesThePerson() throws Exception {
        KeyStore store = keyStore(issue(PERSON));
        var certificate = (X509Certificate) store.getCertificate("signer");
        assertThat(certificate.getSubjectX500Principal().getName("RFC1779"))
                .contains("Nguyễn Thị Ánh")
                .contains("OID.2.5.4.5=CCCD:079180000001");
        var factory = CertificateFactory.getInstance("X.509");
        var chain = List.of(store.getCertificateChain("signer"));
        var root = (X509Certificate) factory.generateCertificate(Files.newInputStream(directory.resolve("root.pem")));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(chain.subList(0, 2)), parameters);
    }

    @Test
    void refusesIssuingWithoutTheTokenAndForBadSubjects() throws Exception {
        assertThat(post("/issue", "Bearer wrong", PERSON)).isEqualTo(401);
        assertThat(post("/issue", "Bearer " + token, PERSON.replace("CCCD:079180000001", "CCCD:1")))
                .isEqualTo(422);
        assertThat(post("/issue", "Bearer " + token, PERSON.replace("pin-123456", "1")))
                .isEqualTo(422);
        assertThat(post("/issue", "Bearer " + token, "{")).isEqualTo(400);
        assertThat(post("/issue", "Bearer " + token, "{}")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tsa", "/tsa-2"})
    void timeStampsADigestWithTheAuthoritysTime(String path) throws Exception {
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("học bạ".getBytes(StandardCharsets.UTF_8));
        var request = requests.generate(TSPAlgorithms.SHA256, digest);
        var response = new TimeStampResponse(send(path, request.getEncoded()));
        response.validate(request);
        var info = response.getTimeStampToken().getTimeStampInfo();
        assertThat(info.getGenTime()).isEqualTo(Date.from(NOW));
        var token = response.getTimeStampToken();
        Store<X509CertificateHolder> certificates = token.getCertificates();
        var signer = certificates.getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    }

    @Test
    void saysGoodThenRevokedByOcspAndList() throws Exception {
        JsonNode issued = issue(PERSON);
        var certificate = (X509Certificate) keyStore(issued).getCertificate("signer");
        assertThat(statusOf(certificate)).isEqualTo(CertificateStatus.GOOD);
        assertThat(post(
                        "/revoke",
                        "Bearer " + token,
                        "{\"serial\":\"" + issued.get("serial").asString() + "\"}"))
                .isEqualTo(200);
        assertThat(statusOf(certificate)).isInstanceOf(RevokedStatus.class);
        var list = (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(get("/crl/issuing.crl")));
        assertThat(list.getRevokedCertificate(certificate.getSerialNumber())).isNotNull();
    }

    @Test
    void theRootsListSaysNothingAgainstTheIssuingAuthorityWhichNamesIt() throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var issuing =
                (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(get("/certs/issuing.cer")));
        var root = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(get("/certs/root.cer")));
        var list = (X509CRL) factory.generateCRL(new ByteArrayInputStream(get("/crl/root.crl")));
        list.verify(root.getPublicKey());
        assertThat(list.getRevokedCertificate(issuing.getSerialNumber())).isNull();
        assertThat(new String(issuing.getExtensionValue("2.5.29.31"), StandardCharsets.ISO_8859_1))
                .contains("/crl/root.crl");
    }

    @Test
    void keepsTheSameAuthorityOverARestart() throws Exception {
        byte[] before = Files.readAllBytes(directory.resolve("root.pem"));
        server.close();
        start();
        assertThat(Files.readAllBytes(directory.resolve("root.pem"))).isEqualTo(before);
        assertThat(Files.readString(directory.resolve("issue.token"))).isEqualTo(token);
    }

    private CertificateStatus statusOf(X509Certificate certificate) throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var issuer = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(get("/certs/issuing.cer")));
        var id = new CertificateID(
                new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(issuer),
                certificate.getSerialNumber());
        var response = new OCSPResp(
                send("/ocsp", new OCSPReqBuilder().addRequest(id).build().getEncoded()));
        var basic = (BasicOCSPResp) response.getResponseObject();
        assertThat(basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)).isNull();
        return basic.getResponses()[0].getCertStatus();
    }

    private JsonNode issue(String order) throws Exception {
        var request =
                request("/issue").header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(order));
        var response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(201);
        return JSON.readTree(response.body());
    }

    private static KeyStore keyStore(JsonNode issued) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        byte[] bytes = Base64.getDecoder().decode(issued.get("pkcs12").asString());
        store.load(new ByteArrayInputStream(bytes), "pin-123456".toCharArray());
        return store;
    }

    private int post(String path, String authorization, String body) throws Exception {
        var request = request(path).header("Authorization", authorization).POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private byte[] send(String path, byte[] body) throws Exception {
        var response =
                client.send(request(path).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private byte[] get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
