package vn.hocba.signing.preservation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import eu.europa.esig.dss.enumerations.Indication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.adapter.out.pdf.RealPdf;
import vn.hocba.signing.dossier.adapter.out.xml.RealXml;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.preservation.application.Augmentations;
import vn.hocba.signing.preservation.application.GatherEvidence;
import vn.hocba.signing.preservation.application.PreserveFile;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.application.Terms;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.preservation.domain.PdfArchive;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.Dss.Opinion;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.InMemoryPreserved;
import vn.hocba.signing.sample.MovingClock;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;
import vn.hocba.signing.trust.adapter.out.http.RealStatus;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs;

/** What leaves, with a certification authority that answers over HTTP. */
class ReleaseTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final Terms TERMS = new Terms(Duration.ofHours(36), Duration.ofDays(180), Duration.ofMinutes(5));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final MovingClock clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final InMemoryPreserved preserved = new InMemoryPreserved();
    private Identity tsa;
    private SigningKey seal;
    private StatusProofs overHttp;
    private Augmentations augmentations;
    private UnaryOperator<byte[]> encoding = UnaryOperator.identity();
    private Release release;

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void start() {
        server.start();
        tsa = AUTHORITY.timeStamping(server.baseUrl() + "/list");
        seal = RealKeyFiles.key(AUTHORITY.issue(
                Order.any().serialNumber("MST:" + Documents.TAX_CODE).crl(server.baseUrl() + "/list")));
        TimeStampAuthority stamps = content -> Optional.of(encoding.apply(TestTsa.token(tsa, content, Instant.now())));
        augmentations =
                new Augmentations(new GatherEvidence(RealTrust.of(AUTHORITY.anchors()), this::status, clock), stamps);
        overHttp = RealStatus.proofs(clock);
        release = new Release(augmentations, preserved, TERMS, clock);
        server.stubFor(get("/list")
                .willReturn(aResponse()
                        .withBody(AUTHORITY.revocationList(Instant.now().plusSeconds(3600)))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void manyFilesCostOneListOfTheirAuthority() throws Exception {
        for (int i = 0; i < 5; i++) {
            Release.Released released = release.handle("p" + i, Form.XML, sealedParcel());
            assertThat(released.longTerm()).isTrue();
            assertThat(Dss.opinions(released.file()))
                    .containsExactly(new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-LT"));
        }
        server.verify(1, getRequestedFor(urlEqualTo("/list")));
        assertThat(preserved.count(State.LONG_TERM)).isBetween(1L, 5L);
    }

    @Test
    void leavesWithoutEvidenceAndOwesItWhenTheAuthorityIsAway() {
        server.stubFor(get("/list").willReturn(aResponse().withStatus(503)));
        byte[] file = sealedParcel();
        Release.Released released = release.handle("p1", Form.XML, file);
        assertThat(released.longTerm()).isFalse();
        assertThat(released.file()).isEqualTo(file);
        assertThat(preserved.find(released.sha256()).orElseThrow().state()).isEqualTo(State.OWED);
    }

    @Test
    void aListThatIsTooLongForAFileIsOwed() {
        X509Certificate[] revoked =
                Collections.nCopies(10_000, seal.certificate()).toArray(X509Certificate[]::new);
        byte[] list = AUTHORITY.revocationList(Instant.now().plusSeconds(3600), revoked);
        assertThat(list.length).isGreaterThan(StatusProof.LARGEST);
        server.stubFor(get("/list").willReturn(aResponse().withBody(list)));
        byte[] file = sealedParcel();
        assertThat(release.handle("p1", Form.XML, file).file()).isEqualTo(file);
        assertThat(preserved.count(State.OWED)).isEqualTo(1);
    }

    @Test
    void aFileThatWouldBeTooLargeForItsReaderLeavesAsItIs() {
        byte[] parcel = sealedParcel();
        String text = new String(parcel, StandardCharsets.ISO_8859_1);
        String padding = " ".repeat(Form.XML.largest() - parcel.length - 1);
        byte[] file = text.replaceFirst(">", ">" + padding).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(release.handle("p1", Form.XML, file).file()).isEqualTo(file);
        assertThat(preserved.count(State.OWED)).isEqualTo(1);
    }

    @Test
    void aStampThatOurReaderWouldNotFindIsNeitherReleasedNorKept() throws IOException {
        encoding = ReleaseTests::indefinite;
        byte[] file = RealPdf.seals(content -> Optional.empty())
                .seal(rendered(), seal, clock.instant())
                .pdf();
        Release.Released released = release.handle("t1:1", Form.PDF, file);
        assertThat(released.file()).isEqualTo(file);
        var preserve = new PreserveFile(preserved, one -> Optional.of(file), augmentations, TERMS, clock);
        assertThat(preserve.handle(released.sha256())).isEqualTo(PreserveFile.Outcome.NO_ANSWER);
        assertThat(preserved.find(released.sha256()).orElseThrow().evidence()).isEmpty();
        encoding = UnaryOperator.identity();
        clock.pass(TERMS.retryAfter());
        assertThat(preserve.handle(released.sha256())).isEqualTo(PreserveFile.Outcome.DONE);
    }

    /** BER: the same token, its end marked instead of its length told. */
    private static byte[] indefinite(byte[] token) {
        try {
            ContentInfo content = ContentInfo.getInstance(token);
            return new BERSequence(
                            new ASN1Encodable[] {content.getContentType(), new BERTaggedObject(0, content.getContent())
                            })
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotTakeEvidenceLeavesAllTheSame() {
        byte[] odd = "<GOI_HOC_BA></GOI_HOC_BA>".getBytes(StandardCharsets.UTF_8);
        assertThat(release.handle("p1", Form.XML, odd).file()).isEqualTo(odd);
        assertThat(release.handle("p1", Form.PDF, odd).file()).isEqualTo(odd);
        assertThat(preserved.count(State.OWED)).isEqualTo(1);
    }

    @Test
    void theEvidenceOnlyAppendsToThePdfWhichStaysArchival() throws Exception {
        byte[] sealed = RealPdf.seals(content -> Optional.of(TestTsa.token(tsa, content, Instant.now())))
                .seal(rendered(), seal, clock.instant())
                .pdf();
        byte[] released = release.handle("t1:1", Form.PDF, sealed).file();
        assertThat(released.length).isGreaterThan(sealed.length);
        assertThat(java.util.Arrays.copyOf(released, sealed.length)).isEqualTo(sealed);
        assertThat(isArchival(released)).isTrue();
        PdfArchive archive = PdfArchive.read(released).orElseThrow();
        archive.stamp(TestTsa.token(tsa, archive.archived(), Instant.now()));
        assertThat(isArchival(archive.file())).isTrue();
        assertThat(Dss.opinions(archive.file()))
                .containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-LTA"));
    }

    /** The trial issuing authority names no list; its root's is made for it. */
    private StatusProofs.Answer status(X509Certificate certificate, X509Certificate issuer) {
        return certificate.equals(AUTHORITY.issuing())
                ? new StatusProofs.Answer.Proof(new StatusProof(
                        StatusProof.Kind.LIST, TestAuthority.listOf(issuer, clock.instant(), Duration.ofHours(24))))
                : overHttp.of(certificate, issuer);
    }

    private static boolean isArchival(byte[] pdf) throws Exception {
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B)) {
            return Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_3_B, false)
                    .validate(parser)
                    .isCompliant();
        }
    }

    private byte[] sealedParcel() {
        Documents parcel = Documents.parcel("p1");
        XmlSignatures xml = RealXml.signatures();
        Slot slot = parcel.slots().all().getFirst();
        String digest = xml.digests(parcel.xml(), Map.of(), parcel.slots().elementsAt(slot.stage()))
                .get(slot.elementId());
        byte[] signature = xml.sign(slot, digest, seal, clock.instant());
        byte[] token = TestTsa.token(tsa, xml.toBeStamped(signature), Instant.now());
        return xml.assemble(parcel.xml(), Map.of(slot.slotId(), xml.stamp(signature, token)));
    }

    private static byte[] rendered() throws IOException {
        try (var in = ReleaseTests.class.getResourceAsStream("/rendered/primary.pdf")) {
            return in.readAllBytes();
        }
    }
}
