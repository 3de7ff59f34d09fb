package vn.hocba.transcript.document.adapter.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.YearResult;

/** PDF/A-3B, as the reference validator sees it. */
class PdfAConformanceTests {

    private final HtmlPdfRenderer renderer =
            new HtmlPdfRenderer(HtmlPdfRendererTests.properties(), new SimpleMeterRegistry());

    static Stream<YearResult> results() {
        return Stream.of(Samples.upperSecondary(1), Samples.lowerSecondary(1), Samples.primary(1), Samples.crowded(1));
    }

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("results")
    void keepsToTheStandard(YearResult result) throws Exception {
        byte[] pdf = renderer.render(HtmlPdfRendererTests.page(result));
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B)) {
            ValidationResult found = Foundries.defaultInstance()
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
}
