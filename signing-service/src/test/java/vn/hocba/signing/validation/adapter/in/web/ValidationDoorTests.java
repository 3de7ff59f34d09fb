package vn.hocba.signing.validation.adapter.in.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.Settings;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.validation.application.ValidateFile;

@WebMvcTest(ValidationController.class)
class ValidationDoorTests {

    private static final Office OFFICE = new Office();
    private static byte[] xml;

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ValidateFile validateFile() {
            return OFFICE.validate;
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        SigningProperties signingProperties() {
            return Settings.properties(
                    "http://127.0.0.1:1/tsa", TestAuthority.shared().anchors());
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeAll
    static void sign() {
        xml = OFFICE.signedXml(Documents.primary("t1"));
    }

    @Test
    void judgesXmlForEverybody() throws Exception {
        validate(xml, MediaType.APPLICATION_XML)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("GENUINE"))
                .andExpect(jsonPath("$.kind").value("XML"))
                .andExpect(jsonPath("$.documentType").value("TRANSCRIPT"))
                .andExpect(jsonPath("$.revocation").value("NOT_CHECKED"))
                .andExpect(jsonPath("$.problems", hasSize(0)))
                .andExpect(jsonPath("$.signatures", hasSize(3)))
                .andExpect(jsonPath("$.signatures[0].role").value("HOMEROOM_TEACHER"))
                .andExpect(jsonPath("$.signatures[0].signer").value("Người ký 79000701-GV001"))
                .andExpect(jsonPath("$.signatures[0].time").isString())
                .andExpect(jsonPath("$.signatures[0].element").value("thongtinhocba"))
                .andExpect(jsonPath("$.signatures[0].level").value("B-T"))
                .andExpect(jsonPath("$.signatures[0].status").value("VALID"))
                .andExpect(jsonPath("$.signatures[0].number").doesNotExist());
    }

    @Test
    void judgesPdfs() throws Exception {
        validate(OFFICE.sealedPdf(SamplePdf.around(xml)), MediaType.APPLICATION_PDF)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("GENUINE"))
                .andExpect(jsonPath("$.kind").value("PDF"))
                .andExpect(jsonPath("$.signatures", hasSize(4)));
    }

    @Test
    void saysWhatIsWrongInTwoLanguages() throws Exception {
        byte[] changed = new String(xml, StandardCharsets.UTF_8)
                .replace("<KHOI>5</KHOI>", "<KHOI>4</KHOI>")
                .getBytes(StandardCharsets.UTF_8);
        validate(changed, MediaType.APPLICATION_XML)
                .andExpect(jsonPath("$.verdict").value("NOT_GENUINE"))
                .andExpect(jsonPath("$.signatures[0].status").value("INVALID"))
                .andExpect(jsonPath("$.signatures[0].reasonVi")
                        .value("Thông tin học bạ đã bị thay đổi sau khi giáo viên chủ nhiệm ký"))
                .andExpect(jsonPath("$.signatures[0].reasonEn")
                        .value("The content of the transcript was changed after the homeroom teacher signed it"))
                .andExpect(jsonPath("$.problems[0].code").value("content.changed"))
                .andExpect(jsonPath("$.problems[0].vi").isString())
                .andExpect(jsonPath("$.problems[0].en").isString());
    }

    @Test
    void whatTheSenderSaysDoesNotCount() throws Exception {
        validate(xml, MediaType.APPLICATION_PDF).andExpect(jsonPath("$.kind").value("XML"));
        validate(xml, MediaType.APPLICATION_OCTET_STREAM)
                .andExpect(jsonPath("$.verdict").value("GENUINE"));
        validate(new byte[] {1, 2}, MediaType.APPLICATION_XML)
                .andExpect(jsonPath("$.kind").value("UNKNOWN"))
                .andExpect(jsonPath("$.verdict").value("NOT_GENUINE"));
    }

    @Test
    void refusesNothingAndOtherTypes() throws Exception {
        validate(new byte[0], MediaType.APPLICATION_XML)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("validation.empty-file"));
        validate(xml, MediaType.APPLICATION_JSON)
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("request.unsupported-media-type"));
    }

    private ResultActions validate(byte[] file, MediaType type) throws Exception {
        return http.perform(
                post("/api/signing/v1/validations").contentType(type).content(file));
    }
}
