package vn.hocba.transcript.access.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.transcript.access.application.FindTranscripts;
import vn.hocba.transcript.access.application.ReadFile;
import vn.hocba.transcript.access.application.Rights;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.People;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Transcript;

@WebMvcTest({TranscriptController.class, FileController.class})
class TranscriptDoorTests {

    private static final String TRANSCRIPTS = "/api/transcript/v1/transcripts";
    private static final String STATISTICS = TRANSCRIPTS + "/statistics";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        FindTranscripts findTranscripts() {
            return new FindTranscripts(
                    OFFICE.transcripts, OFFICE.transcripts, new Rights(OFFICE.register, OFFICE.clock));
        }

        @Bean
        ReadFile readFile() {
            return new ReadFile(OFFICE.transcripts, OFFICE.documents, OFFICE.xml);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    private Transcript transcript;
    private String path;

    @BeforeEach
    void oneIsReleased() {
        OFFICE.clear();
        AUDITED.clear();
        transcript = OFFICE.released(Samples.upperSecondary(1));
        path = TRANSCRIPTS + "/" + transcript.id();
    }

    private ResultActions read(String url, RequestPostProcessor who) throws Exception {
        return http.perform(get(url).with(who));
    }

    private static List<String> audited() {
        return AUDITED.stream().map(one -> one.action() + " " + one.outcome()).toList();
    }

    private void correctionBegins() {
        OFFICE.receive().handle(Samples.upperSecondary(2));
        OFFICE.signAll();
    }

    static Stream<RequestPostProcessor> readers() {
        return Stream.of(
                People.manager(), People.academic(), People.clerk(), People.homeroomTeacher(), People.officer());
    }

    static Stream<RequestPostProcessor> withoutAPart() {
        return Stream.of(People.otherTeacher(), People.formerTeacher(), People.administrator());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void letsWhoMayReadEverything(RequestPostProcessor reader) throws Exception {
        read(TRANSCRIPTS + "?classId=" + Samples.CLASS, reader)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.transcripts", hasSize(1)))
                .andExpect(jsonPath("$.transcripts[0].state").value("RELEASED"));
        read(path, reader)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pupilName").value("Nguyễn Phương Quỳnh Như"))
                .andExpect(jsonPath("$.versions", hasSize(1)))
                .andExpect(jsonPath("$.subjects", hasSize(12)));
        byte[] pdf = OFFICE.file(transcript, 1, Kind.PDF);
        read(path + "/pdf", reader)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("ETag", "\"" + Sha256.of(pdf) + "\""))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("hoc-ba-" + transcript.id() + "-v1.pdf")));
        read(path + "/xml", reader)
                .andExpect(status().isOk())
                .andExpect(content().bytes(OFFICE.file(transcript, 1, Kind.XML)));
        assertThat(audited())
                .containsExactly(
                        "transcript.list done",
                        "transcript.read done",
                        "transcript.pdf.read done",
                        "transcript.xml.read done");
    }

    @ParameterizedTest
    @MethodSource("withoutAPart")
    void refusesColleaguesWithoutACurrentPartInTheClass(RequestPostProcessor colleague) throws Exception {
        for (String url : List.of(TRANSCRIPTS + "?classId=" + Samples.CLASS, path, path + "/pdf", path + "/xml")) {
            read(url, colleague)
                    .andExpect(status().isForbidden())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
        assertThat(audited())
                .containsExactly(
                        "transcript.list refused",
                        "transcript.read refused",
                        "transcript.pdf.read refused",
                        "transcript.xml.read refused");
    }

    @Test
    void showsASubjectTeacherTheOwnSubjectAlone() throws Exception {
        read(path, People.subjectTeacher())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subjects", hasSize(1)))
                .andExpect(jsonPath("$.subjects[0].subjectCode").value("TOAN"));
        for (String url : List.of(TRANSCRIPTS + "?classId=" + Samples.CLASS, path + "/pdf", path + "/xml")) {
            read(url, People.subjectTeacher()).andExpect(status().isForbidden());
        }
        assertThat(audited()).hasSize(4);
    }

    @Test
    void answersNobodyWithoutAToken() throws Exception {
        for (String url : List.of(
                TRANSCRIPTS + "?classId=" + Samples.CLASS,
                path,
                path + "/pdf",
                path + "/xml",
                STATISTICS + "?schoolCode=" + Samples.SCHOOL,
                "/internal/v1/transcripts/" + transcript.id() + "/versions/1/xml")) {
            http.perform(get(url))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("auth.missing"));
        }
    }

    /** Not even that it exists: the answers are the same, but for the path and the trace. */
    @Test
    void hidesWhatBelongsToAnotherSchool() throws Exception {
        for (String ending : List.of("", "/pdf", "/xml")) {
            String foreign = problem(path + ending, People.ofAnotherSchool());
            String unknown = problem(TRANSCRIPTS + "/" + Samples.ID + ending, People.ofAnotherSchool());
            assertThat(foreign.replace(transcript.id(), Samples.ID)).isEqualTo(unknown);
        }
        assertThat(problem(TRANSCRIPTS + "?classId=" + Samples.CLASS, People.ofAnotherSchool()))
                .isEqualTo(problem(TRANSCRIPTS + "?classId=unknown", People.ofAnotherSchool()));
        assertThat(audited()).hasSize(8).allMatch(one -> one.endsWith(" not-found"));
    }

    private String problem(String url, RequestPostProcessor who) throws Exception {
        return read(url, who)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void showsACorrectionOnItsWayOnlyToWhoPreparesIt() throws Exception {
        correctionBegins();
        read(path, People.manager())
                .andExpect(jsonPath("$.state").value("SIGNED"))
                .andExpect(jsonPath("$.versions", hasSize(2)))
                .andExpect(jsonPath("$.versions[1].correctionReason").value("Nhập sai điểm môn Toán học kì I"));
        for (RequestPostProcessor outsider : List.of(People.clerk(), People.officer())) {
            read(path, outsider)
                    .andExpect(jsonPath("$.state").value("RELEASED"))
                    .andExpect(jsonPath("$.versions", hasSize(1)));
            read(TRANSCRIPTS + "?classId=" + Samples.CLASS, outsider)
                    .andExpect(jsonPath("$.transcripts[0].version").value(1))
                    .andExpect(jsonPath("$.transcripts[0].state").value("RELEASED"));
            read(path + "/xml?version=2", outsider)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("transcript.not-released"));
        }
        read(path + "/pdf?version=1", People.clerk()).andExpect(status().isOk());
    }

    @Test
    void letsThoseWhoPrepareItReadTheXmlBeforeItsRelease() throws Exception {
        OFFICE.clear();
        OFFICE.tellRegister(Samples.PUPIL);
        OFFICE.receive().handle(Samples.upperSecondary(1));
        String fresh = TRANSCRIPTS + "/" + OFFICE.only().id();
        read(fresh + "/xml", People.homeroomTeacher())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("-chua-phat-hanh.xml")));
        read(fresh + "/pdf", People.manager())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("transcript.not-released"));
        for (RequestPostProcessor outsider : List.of(People.clerk(), People.officer())) {
            read(fresh, outsider).andExpect(status().isNotFound());
            read(fresh + "/xml", outsider).andExpect(status().isNotFound());
            read(TRANSCRIPTS + "?classId=" + Samples.CLASS, outsider).andExpect(jsonPath("$.transcripts", hasSize(0)));
        }
    }

    @Test
    void tellsProblemsInTheLanguageOfTheCaller() throws Exception {
        http.perform(get(TRANSCRIPTS + "/" + Samples.ID).with(People.manager()))
                .andExpect(jsonPath("$.title").value("Không tìm thấy"));
        http.perform(get(TRANSCRIPTS + "/" + Samples.ID)
                        .header("Accept-Language", "en")
                        .with(People.manager()))
                .andExpect(jsonPath("$.title").value("Not found"));
    }

    @Test
    void countsEveryTranscriptOnce() throws Exception {
        OFFICE.receive().handle(Samples.upperSecondary("not-known-yet", 1));
        for (RequestPostProcessor reader : List.of(
                People.manager(), People.clerk(), People.otherTeacher(), People.administrator(), People.officer())) {
            read(STATISTICS + "?schoolCode=" + Samples.SCHOOL, reader)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(2))
                    .andExpect(jsonPath("$.states.RELEASED").value(1))
                    .andExpect(jsonPath("$.states.DRAFT").value(1))
                    .andExpect(jsonPath("$.states.WITHDRAWN").value(0));
        }
        for (String school : List.of(Samples.SCHOOL, "79009999")) {
            read(STATISTICS + "?schoolCode=" + school, People.ofAnotherSchool()).andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?classId=",
                "?classId=00000000000000000000000000000000000000000000000000000000000000000",
                "/x/pdf?version=0",
                "/x/pdf?version=100001",
                "/x/xml?version=abc",
                "/00000000000000000000000000000000000000000000000000000000000000000",
                "/statistics",
                "/statistics?schoolCode="
            })
    void refusesWhatCannotBeMeant(String rest) throws Exception {
        read(TRANSCRIPTS + rest, People.manager())
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value(org.hamcrest.Matchers.startsWith("request.")));
    }

    @Test
    void knowsNoOtherMethod() throws Exception {
        http.perform(post(path).with(People.manager())).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void givesReleasedXmlToThePlatformItselfAlone() throws Exception {
        String internal = "/internal/v1/transcripts/" + transcript.id() + "/versions/";
        read(internal + "1/xml", People.system())
                .andExpect(status().isOk())
                .andExpect(content().bytes(OFFICE.file(transcript, 1, Kind.XML)));
        correctionBegins();
        read(internal + "2/xml", People.system()).andExpect(status().isNotFound());
        for (RequestPostProcessor person : List.of(People.manager(), People.officer())) {
            read(internal + "1/xml", person).andExpect(status().isForbidden());
        }
        assertThat(audited()).containsExactly("transcript.xml.delivered done", "transcript.xml.delivered not-found");
    }
}
