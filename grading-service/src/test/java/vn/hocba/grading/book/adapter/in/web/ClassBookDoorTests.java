package vn.hocba.grading.book.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.grading.book.application.ImportBook;
import vn.hocba.grading.book.application.ReadBook;
import vn.hocba.grading.book.domain.BookFile;
import vn.hocba.grading.book.domain.BookReader.Reading;
import vn.hocba.grading.book.domain.BookWriter;
import vn.hocba.grading.book.domain.FileCell;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.book.domain.FileSheet;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;

@WebMvcTest({ClassBookController.class, ImportController.class})
class ClassBookDoorTests {

    private static final String BOOK = "/api/grading/v1/classes/" + School.CLASS + "/book";
    private static final String IMPORT = BOOK + "/import";
    private static final MediaType XLSX = MediaType.parseMediaType(ClassBookController.XLSX);

    private static final School SCHOOL = new School();
    private static final BookDesk DESK = new BookDesk(SCHOOL);
    private static final List<AuditEvent> AUDITED = new ArrayList<>();
    private static final AtomicReference<Reading> FILE = new AtomicReference<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ReadBook readBook() {
            return DESK.read;
        }

        @Bean
        ImportBook importBook() {
            return DESK.importer(_ -> FILE.get());
        }

        @Bean
        BookWriter xlsxBookWriter() {
            return book -> ("xlsx of " + book.sheets().size()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Bean
        BookWriter pdfBookWriter() {
            return book -> ("pdf of " + book.sheets().size()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    private static Map<String, RequestPostProcessor> people() {
        return Map.of(
                "manager", People.manager(),
                "academic", People.academicStaff(),
                "homeroom", People.homeroom(),
                "LI", People.teacherOf("LI"),
                "clerk", People.clerk());
    }

    @BeforeEach
    void openClass() {
        SCHOOL.open();
        SCHOOL.mark("LI", "an", "8");
        SCHOOL.keep(School.conduct("an", "GOOD", "FAIR"));
        FILE.set(sheet("LI.midterm", "9"));
        AUDITED.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/book", "/book.xlsx", "/book.pdf"})
    void letsInWhoMayAndNobodyElse(String ending) throws Exception {
        String path = BOOK.replace("/book", ending);
        http.perform(get(path)).andExpect(status().isUnauthorized());
        for (var person : people().entrySet()) {
            AUDITED.clear();
            boolean allowed = !person.getKey().equals("clerk");
            http.perform(get(path).with(person.getValue())).andExpect(status().is(allowed ? 200 : 403));
            assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly(allowed ? "done" : "refused");
            assertThat(AUDITED).extracting(AuditEvent::action).containsExactly("class-book.read");
        }
        http.perform(get(path).with(People.stranger())).andExpect(status().isNotFound());
        http.perform(get(path.replace(School.CLASS, "none")).with(People.manager()))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsTheWholeBookToTheOffice() throws Exception {
        http.perform(get(BOOK).with(People.homeroom()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.title").value("SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH"))
                .andExpect(jsonPath("$.sheets", hasSize(3)))
                .andExpect(jsonPath("$.sheets[0].period").value("SEMESTER_1"))
                .andExpect(jsonPath("$.sheets[0].columns[*].key", hasItem("VAN.midterm")))
                .andExpect(jsonPath("$.sheets[0].rows[0].fullName").value("Nguyễn Thị Thùy Ân"))
                .andExpect(jsonPath("$.sheets[0].rows[0]['LI.result']").value("8.0"))
                .andExpect(jsonPath("$.sheets[0].rows[0].conduct").value("GOOD"))
                .andExpect(jsonPath("$.sheets[2].rows[0]['LI.year']").value("8.0"))
                .andExpect(jsonPath("$.sheets[2].rows[0].absencesExcused").value("1"))
                .andExpect(jsonPath("$.sheets[0].rows[1]['LI.result']").doesNotExist());
        http.perform(get(BOOK + "?semester=2").with(People.manager()))
                .andExpect(jsonPath("$.sheets", hasSize(1)))
                .andExpect(jsonPath("$.sheets[0].rows[0].conduct").value("FAIR"));
        http.perform(get(BOOK + "?semester=3").with(People.manager())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsASubjectTeacherTheOwnSubjectAndNothingElse() throws Exception {
        SCHOOL.closed("8");
        http.perform(get(BOOK).with(People.teacherOf("LI")))
                .andExpect(jsonPath("$.sheets[0].columns[*].key", hasItem("LI.midterm")))
                .andExpect(jsonPath("$.sheets[0].columns[*].key", not(hasItem("VAN.midterm"))))
                .andExpect(jsonPath("$.sheets[0].columns[*].key", not(hasItem("conduct"))))
                .andExpect(jsonPath("$.sheets[0].rows[0].conduct").doesNotExist())
                .andExpect(jsonPath("$.sheets[2].rows[0]['LI.year']").value("8.0"))
                .andExpect(jsonPath("$.sheets[2].rows[0]['VAN.year']").doesNotExist())
                .andExpect(jsonPath("$.sheets[2].rows[0].decision").doesNotExist())
                .andExpect(jsonPath("$.sheets[2].rows[0].absencesExcused").doesNotExist());
    }

    @Test
    void theAcceptHeaderOrTheEndingChoosesTheForm() throws Exception {
        http.perform(get(BOOK).accept(XLSX).with(People.manager()))
                .andExpect(content().string("xlsx of 3"));
        http.perform(get(BOOK).accept(MediaType.APPLICATION_PDF).with(People.manager()))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(content().string("pdf of 3"));
        http.perform(get(BOOK + ".xlsx?semester=1").with(People.manager()))
                .andExpect(content().contentType(XLSX))
                .andExpect(header().string("Content-Disposition", containsString("so-lop-10a1.xlsx")))
                .andExpect(content().string("xlsx of 1"));
        http.perform(get(BOOK + ".pdf").with(People.manager()))
                .andExpect(header().string("Content-Disposition", not(containsString("Nguy"))))
                .andExpect(content().string("pdf of 3"));
        http.perform(get(BOOK).accept(MediaType.IMAGE_PNG).with(People.manager()))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.code").value("request.not-acceptable"));
    }

    @Test
    void importsForWhoMayEnterMarks() throws Exception {
        http.perform(post(IMPORT).contentType(XLSX).content("x")).andExpect(status().isUnauthorized());
        var expected = Map.of("LI", 200, "clerk", 403, "manager", 422, "academic", 422, "homeroom", 422);
        for (var person : people().entrySet()) {
            http.perform(post(IMPORT + "?dryRun=true")
                            .contentType(XLSX)
                            .content("x")
                            .with(person.getValue()))
                    .andExpect(status().is(expected.get(person.getKey())));
        }
        http.perform(post(IMPORT).contentType(XLSX).content("x").with(People.stranger()))
                .andExpect(status().isNotFound());
        assertThat(AUDITED)
                .extracting(AuditEvent::outcome)
                .containsOnly("done", "refused", "not-found", "request.invalid");
    }

    @Test
    void saysWhatWasWritten() throws Exception {
        for (String dryRun : List.of("", "?dryRun=true", "?dryRun=false", "?dryRun=false")) {
            boolean written = dryRun.endsWith("false");
            boolean again = SCHOOL.gradebooks.history(School.CLASS, "LI").size() > 2;
            var answer = http.perform(
                            post(IMPORT + dryRun).contentType(XLSX).content("x").with(People.teacherOf("LI")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.dryRun").value(!written))
                    .andExpect(jsonPath("$.complete").value(true))
                    .andExpect(jsonPath("$.values").value(again ? 0 : 1));
            if (!again) {
                answer.andExpect(jsonPath("$.parts[0].subjectCode").value("LI"))
                        .andExpect(jsonPath("$.parts[0].semester").value(1))
                        .andExpect(jsonPath("$.parts[0].outcome").value(written ? "WRITTEN" : "PLANNED"));
            }
        }
    }

    @Test
    void namesFaultsByCell() throws Exception {
        FILE.set(sheet("LI.midterm", "11"));
        http.perform(post(IMPORT + "?dryRun=false")
                        .contentType(XLSX)
                        .content("x")
                        .with(People.teacherOf("LI")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("Học kì I!B7"))
                .andExpect(jsonPath("$.errors[0].code").value("mark.out-of-range"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesFilesByTheirCode(FileRefusal reason) throws Exception {
        FILE.set(new Reading.Refused(reason));
        String code = switch (reason) {
            case NOT_A_WORKBOOK -> "book.not-a-workbook";
            case TOO_LARGE -> "book.too-large";
            case ACTIVE_CONTENT -> "book.active-content";
            case WRONG_LAYOUT -> "book.wrong-layout";
            case OTHER_CLASS -> "book.other-class";
        };
        http.perform(post(IMPORT).contentType(XLSX).content("x").with(People.teacherOf("LI")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value(code));
        assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"application/json, 415", "text/csv, 415"})
    void takesWorkbooksOnly(String type, int status) throws Exception {
        http.perform(post(IMPORT)
                        .contentType(MediaType.parseMediaType(type))
                        .content("x")
                        .with(People.teacherOf("LI")))
                .andExpect(status().is(status));
    }

    /** One value of an in the first semester. */
    private static Reading sheet(String key, String value) {
        var cells = List.of(
                new FileCell(2, 2, FileCell.Kind.TEXT, School.CLASS),
                new FileCell(5, 0, FileCell.Kind.TEXT, "pupilId"),
                new FileCell(5, 1, FileCell.Kind.TEXT, key),
                new FileCell(6, 0, FileCell.Kind.TEXT, "an"),
                new FileCell(6, 1, FileCell.Kind.NUMBER, value));
        return new Reading.Read(
                new BookFile(List.of(FileSheet.of("Học kì I", cells)), java.time.LocalDate.of(1899, 12, 30)));
    }
}
