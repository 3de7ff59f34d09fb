package vn.hocba.signing.dossier.adapter.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.domain.PdfSeals.Sealed;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.Dss.Opinion;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.sample.TestTsa;

/** Seals on a PDF that transcript-service rendered. */
class PadesSealsTests {

    private static final Identity TSA = TestAuthority.shared().timeStamping();

    private final SigningKey key = RealKeyFiles.key(Office.identity(Office.CLERK));
    private final byte[] rendered = rendered();

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void euDssAcceptsTheSealWithItsTimeStamp() {
        Sealed sealed = stamping().seal(rendered, key, Instant.now());
        assertThat(sealed.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(Dss.opinions(sealed.pdf()))
                .containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-T"));
    }

    @Test
    void euDssAcceptsItWithoutAStamp() {
        Sealed sealed = new PadesSeals(content -> Optional.empty()).seal(rendered, key, Instant.now());
        assertThat(sealed.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(Dss.opinions(sealed.pdf()))
                .containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-B"));
    }

    @Test
    void ellipticCurvesSealToo() {
        SigningKey ec = RealKeyFiles.key(TestAuthority.shared()
                .issue(Order.any().serialNumber("MST:0301430000").key("EC", 256)));
        assertThat(Dss.opinions(stamping().seal(rendered, ec, Instant.now()).pdf()))
                .containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-T"));
    }

    @Test
    void onlyAppends() {
        byte[] sealed = stamping().seal(rendered, key, Instant.now()).pdf();
        assertThat(Arrays.copyOf(sealed, rendered.length)).isEqualTo(rendered);
        assertThat(sealed.length - rendered.length).isLessThan(40 * 1024);
    }

    @Test
    void staysAnArchivalPdf() throws Exception {
        byte[] sealed = stamping().seal(rendered, key, Instant.now()).pdf();
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(sealed), PDFAFlavour.PDFA_3_B)) {
            var found = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_3_B, false)
                    .validate(parser);
            assertThat(found.getTestAssertions().stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::getMessage)
                            .distinct())
                    .isEmpty();
            assertThat(found.isCompliant()).isTrue();
        }
    }

    @Test
    void forbidsLaterChanges() {
        String text = new String(stamping().seal(rendered, key, Instant.now()).pdf(), StandardCharsets.ISO_8859_1);
        assertThat(text.substring(rendered.length))
                .contains("/DocMDP")
                .contains("/P 1")
                .contains("/Perms");
    }

    @Test
    void whatIsNoPdfCannotBeSealed() {
        byte[] nonsense = "not a PDF".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> stamping().seal(nonsense, key, Instant.now()))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static PadesSeals stamping() {
        return new PadesSeals(content -> Optional.of(TestTsa.token(TSA, content, Instant.now())));
    }

    private static byte[] rendered() {
        try (var in = PadesSealsTests.class.getResourceAsStream("/rendered/primary.pdf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
