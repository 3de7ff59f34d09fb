package vn.hocba.transcript.verification.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.sample.InMemoryWrongCodes;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.VerificationCode;
import vn.hocba.transcript.verification.adapter.out.pdf.RealPdfContent;
import vn.hocba.transcript.verification.application.VerifyCode;
import vn.hocba.transcript.verification.application.VerifyFile;
import vn.hocba.transcript.verification.domain.SignatureJudge;
import vn.hocba.transcript.verification.domain.SignatureJudge.Judgement;
import vn.hocba.transcript.verification.domain.Verdict;

@WebMvcTest(controllers = VerificationController.class, properties = "hocba.transcript.verifications=1")
class VerificationDoorTests {

    private static final String VERIFICATIONS = "/api/transcript/v1/verifications";
    private static final Judgement GENUINE = new Judgement.Judged(Verdict.GENUINE, List.of(), List.of());

    private static final Office OFFICE = new Office();
    private static final InMemoryWrongCodes WRONG = new InMemoryWrongCodes();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();
    private static SignatureJudge judge = (_, _) -> GENUINE;

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TranscriptProperties.class)
    static class Beans {

        @Bean
        VerifyFile verifyFile() {
            return new VerifyFile(
                    OFFICE.transcripts,
                    OFFICE.documents,
                    OFFICE.xml,
                    RealPdfContent.create(),
                    (kind, file) -> judge.judge(kind, file));
        }

        @Bean
        VerifyCode verifyCode() {
            return new VerifyCode(OFFICE.transcripts, WRONG);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Autowired
    private MockMvc http;

    @Autowired
    private MeterRegistry meters;

    private Transcript transcript;

    @BeforeEach
    void oneIsReleased() {
        OFFICE.clear();
        WRONG.counts.clear();
        AUDITED.clear();
        meters.clear();
        judge = (_, _) -> GENUINE;
        transcript = OFFICE.released(Samples.upperSecondary(1));
    }

    private byte[] xml() {
        return OFFICE.file(transcript, 1, Kind.XML);
    }

    private ResultActions upload(byte[] file) throws Exception {
        return http.perform(multipart(VERIFICATIONS)
                .file(new MockMultipartFile("file", "Nguyễn Phương Quỳnh Như.pdf", "image/png", file)));
    }

    private ResultActions code(String id, String code) throws Exception {
        return http.perform(post(VERIFICATIONS + "/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"code\":\"" + code + "\"}"));
    }

    private String printedCode(int version) {
        return transcript
                .version(version)
                .flatMap(one -> one.composed())
                .map(Composition::code)
                .map(VerificationCode::printed)
                .orElseThrow();
    }

    private static List<String> audited() {
        return AUDITED.stream().map(one -> one.action() + " " + one.outcome()).toList();
    }

    @Test
    void tellsAnybodyWhetherAFileIsGenuine() throws Exception {
        upload(xml())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("GENUINE"))
                .andExpect(jsonPath("$.reasons[0].code").value("transcript.genuine"))
                .andExpect(jsonPath("$.reasons[0].vi").isNotEmpty())
                .andExpect(jsonPath("$.reasons[0].en").isNotEmpty())
                .andExpect(jsonPath("$.transcript.id").value(transcript.id()))
                .andExpect(jsonPath("$.transcript.state").value("VALID"))
                .andExpect(jsonPath("$.content.pupilName").value("Nguyễn Phương Quỳnh Như"))
                .andExpect(jsonPath("$.content.subjects", hasSize(12)));
        assertThat(audited()).containsExactly("verification.file genuine");
        assertThat(AUDITED.getFirst().objectId()).isEqualTo(transcript.id());
        assertThat(meters.get("hocba.transcript.verifications")
                        .tags("by", "file", "verdict", "genuine")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void cannotTellWhileSigningServiceIsAway() throws Exception {
        judge = (_, _) -> new Judgement.NoAnswer();
        upload(xml())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("CANNOT_TELL"))
                .andExpect(jsonPath("$.reasons[0].code").value("signatures.unavailable"))
                .andExpect(jsonPath("$.content").doesNotExist());
        assertThat(audited()).containsExactly("verification.file cannot_tell");
    }

    @Test
    void takesAnyFileForWhatItIs() throws Exception {
        for (byte[] file : List.of(new byte[] {(byte) 0xFF, (byte) 0xD8}, "hello".getBytes(StandardCharsets.UTF_8))) {
            upload(file)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.verdict").value("NOT_GENUINE"))
                    .andExpect(jsonPath("$.transcript").doesNotExist());
        }
    }

    @Test
    void refusesAnEmptyOneAndNone() throws Exception {
        upload(new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("verification.empty-file"))
                .andExpect(jsonPath("$.title").value("Tệp rỗng, không có gì để kiểm tra"));
        http.perform(multipart(VERIFICATIONS)
                        .file(new MockMultipartFile("file", new byte[0]))
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.title").value("The file is empty"));
        http.perform(multipart(VERIFICATIONS).file(new MockMultipartFile("other", xml())))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").exists());
        http.perform(post(VERIFICATIONS).contentType(MediaType.APPLICATION_PDF).content(xml()))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("request.unsupported-media-type"));
    }

    @Test
    void looksAtNoMoreFilesAtATimeThanItCan() throws Exception {
        var looking = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        judge = (_, _) -> {
            looking.countDown();
            try {
                enough.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return GENUINE;
        };
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> upload(xml()).andExpect(status().isOk()));
            looking.await();
            upload(xml())
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.code").value("verification.busy"));
            enough.countDown();
            first.get();
        }
        upload(xml()).andExpect(status().isOk());
    }

    @Test
    void freesThePlaceOfAFileThatBrokeTheJudge() throws Exception {
        judge = (_, _) -> {
            throw new IllegalStateException("broken");
        };
        upload(xml())
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("service.internal"));
        judge = (_, _) -> GENUINE;
        upload(xml()).andExpect(status().isOk());
    }

    @Test
    void tellsTheStandingAndNothingElse() throws Exception {
        standing(transcript.id()).andExpect(content().json("{\"state\":\"VALID\"}", JsonCompareMode.STRICT));
        standing(Samples.ID).andExpect(content().json("{\"state\":\"UNKNOWN\"}", JsonCompareMode.STRICT));
        OFFICE.receive().handle(Samples.upperSecondary(2));
        standing(transcript.id() + "?version=2").andExpect(jsonPath("$.state").value("UNKNOWN"));
        OFFICE.run();
        standing(transcript.id()).andExpect(jsonPath("$.state").value("VALID"));
        standing(transcript.id() + "?version=1")
                .andExpect(jsonPath("$.state").value("REPLACED"))
                .andExpect(jsonPath("$.replacedBy").value(2));
    }

    private ResultActions standing(String idAndVersion) throws Exception {
        return http.perform(get(VERIFICATIONS + "/" + idAndVersion)).andExpect(status().isOk());
    }

    @Test
    void opensTheContentForWhoHoldsThePaper() throws Exception {
        code(transcript.id(), printedCode(1).toLowerCase(java.util.Locale.ROOT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("VALID"))
                .andExpect(jsonPath("$.content.pupilName").value("Nguyễn Phương Quỳnh Như"))
                .andExpect(jsonPath("$.content.personalNumber").doesNotExist());
        String old = printedCode(1);
        OFFICE.receive().handle(Samples.upperSecondary(2));
        OFFICE.run();
        transcript = OFFICE.only();
        assertThat(printedCode(2)).isNotEqualTo(old);
        code(transcript.id(), old)
                .andExpect(jsonPath("$.state").value("REPLACED"))
                .andExpect(jsonPath("$.transcript.replacedBy").value(2));
        assertThat(audited()).containsExactly("verification.code valid", "verification.code replaced");
    }

    @Test
    void refusesAWrongCodeAsItRefusesAnUnknownTranscript() throws Exception {
        String wrong = problem(transcript.id());
        assertThat(problem(Samples.ID).replace(Samples.ID, transcript.id())).isEqualTo(wrong);
        assertThat(WRONG.counts).as("invented ids fill nothing").containsOnlyKeys(transcript.id());
    }

    private String problem(String id) throws Exception {
        return code(id, "AAAA-2222")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("verification.wrong-code"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void stopsWhoGuesses() throws Exception {
        for (int i = 0; i < InMemoryWrongCodes.MOST; i++) {
            code(transcript.id(), "AAAA-2222").andExpect(status().isUnprocessableContent());
        }
        code(transcript.id(), printedCode(1))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("verification.too-many-attempts"));
        assertThat(audited())
                .endsWith("verification.code wrong_code", "verification.code too_many")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":\"\"}", "{\"code\":\"123456789012345678901\"}", "{\"code\":1,\"x\":2}"})
    void refusesRequestsWithHoles(String body) throws Exception {
        http.perform(post(VERIFICATIONS + "/" + transcript.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value(org.hamcrest.Matchers.startsWith("request.")));
        assertThat(WRONG.counts).isEmpty();
    }
}
