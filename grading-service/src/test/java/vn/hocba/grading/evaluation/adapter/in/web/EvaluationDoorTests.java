package vn.hocba.grading.evaluation.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.evaluation.application.EvaluateYears;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.problem.ProblemException;

@WebMvcTest(EvaluationController.class)
class EvaluationDoorTests {

    private static final String PATH = "/api/grading/v1/evaluations";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        EvaluateYears evaluateYears() {
            return new EvaluateYears(RuleSets.inForce(RuleOptions.USUAL));
        }
    }

    @Autowired
    private MockMvc http;

    private final School school = new School().open();

    @Test
    void explainsAPupilWhoMissesALevel() throws Exception {
        var pupil = secondary("an", "8.5");
        change(pupil, "LI", "4.0");
        var answer = evaluate(List.of(pupil))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results", hasSize(1)))
                .andExpect(jsonPath("$.results[0].pupilId").value("an"))
                .andExpect(jsonPath("$.results[0].ruleSet").value("TT22-2021"))
                .andExpect(jsonPath("$.results[0].subjects[4].year").value("4.0"))
                .andExpect(jsonPath("$.results[0].learning.year").value("FAIR"))
                .andExpect(jsonPath("$.results[0].learning.adjustedBySubject").value("LI"))
                .andExpect(jsonPath("$.results[0].decision").value("PROMOTED"));
        JsonNode average = explanation(answer, "VAN.semester1");
        assertThat(average.path("article").asString()).isEqualTo("Thông tư 22/2021/TT-BGDĐT, Điều 9 khoản 1 điểm b");
        assertThat(average.path("inputs").path("regular[3]").asString()).isEqualTo("8.5");
        assertThat(average.path("text").path("vi").asString())
                .isEqualTo("ĐTBmhk = (8.5 + 8.5 + 8.5 + 8.5 + 2 × 8.5 + 3 × 8.5) / 9 = 76.5 / 9 = 8.5");
        JsonNode level = explanation(answer, "learning.year");
        assertThat(level.path("result").asString()).isEqualTo("SATISFACTORY");
        assertThat(level.path("decidedBy").toString()).isEqualTo("[\"LI\"]");
        assertThat(level.path("text").path("en").asString()).contains("Level Fair is missed because below 5.0: LI");
        JsonNode adjustment = explanation(answer, "learning.year.adjustment");
        assertThat(adjustment.path("result").asString()).isEqualTo("FAIR");
        assertThat(adjustment.path("decidedBy").toString()).isEqualTo("[\"LI\"]");
        assertThat(adjustment.path("article").asString()).contains("Điều 9 khoản 3");
        assertThat(explanation(answer, "decision").path("text").path("vi").asString())
                .contains("Được lên lớp")
                .contains("nghỉ 1 buổi");
        assertThat(explanation(answer, "GDTC.year").path("text").path("vi").asString())
                .contains("học kì II");
    }

    @Test
    void explainsRetestsAndTraining() throws Exception {
        var pupil = secondary("binh", "6.0");
        change(pupil, "LI", "3.0");
        change(pupil, "HOA", "4.0");
        subject(pupil, "LI").put("retest", Map.of("mark", 5));
        pupil.put("conduct2", "UNSATISFACTORY");
        pupil.put("conductAfterTraining", "SATISFACTORY");
        var answer = evaluate(List.of(pupil))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].learning.year").value("UNSATISFACTORY"))
                .andExpect(jsonPath("$.results[0].learning.afterRetest").value("SATISFACTORY"))
                .andExpect(jsonPath("$.results[0].conduct.afterTraining").value("SATISFACTORY"))
                .andExpect(jsonPath("$.results[0].decision").value("PROMOTED"));
        assertThat(explanation(answer, "retests").path("decidedBy").toString()).isEqualTo("[\"LI\",\"HOA\"]");
        assertThat(explanation(answer, "LI.afterRetest").path("result").asString())
                .isEqualTo("5.0");
        assertThat(explanation(answer, "training").path("article").asString()).contains("Điều 13");
        assertThat(explanation(answer, "learning.year").path("decidedBy").toString())
                .contains("LI");
    }

    @Test
    void explainsAPrimaryPupil() throws Exception {
        school.open(vn.hocba.grading.regulation.domain.SchoolLevel.PRIMARY, 4, School.PRIMARY);
        var subjects = new ArrayList<Map<String, Object>>();
        for (String code : School.PRIMARY) {
            var semester = new LinkedHashMap<String, Object>();
            semester.put("level", code.equals("AN") ? "H" : "T");
            if (school.sheet(code).subject().test()) {
                semester.put("test", 9);
            }
            subjects.add(Map.of("subjectCode", code, "semester1", semester, "semester2", semester));
        }
        var traits = school.traits("an", "T", false);
        var pupil = new LinkedHashMap<String, Object>(Map.of(
                "pupilId",
                "an",
                "level",
                "PRIMARY",
                "grade",
                4,
                "subjects",
                subjects,
                "absencesExcused",
                0,
                "absencesUnexcused",
                0,
                "qualities",
                traits.qualities(),
                "competences",
                traits.competences()));
        var answer = evaluate(List.of(pupil))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].primary.result").value("HT"))
                .andExpect(jsonPath("$.results[0].ruleSet").value("TT27-2020"));
        JsonNode result = explanation(answer, "primary.result");
        assertThat(result.path("decidedBy").toString()).isEqualTo("[\"AN\"]");
        assertThat(result.path("text").path("vi").asString())
                .isEqualTo("Hoàn thành. Không đạt \"Hoàn thành tốt\" vì: AN");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown subject, pupils[1].subjects[0].subjectCode, subject.unknown",
        "a duplicate subject, pupils[1].subjects[1].subjectCode, subject.repeated",
        "a missing final mark, pupils[1].subjects[0].semester1.final, mark.missing",
        "a mark out of range, pupils[1].subjects[0].semester2.midterm, mark.out-of-range",
        "too many regular marks, pupils[1].subjects[0].semester1.regular[4], mark.too-many-regular",
        "no conduct, pupils[1].conduct1, entry.missing",
        "a grade of another level, pupils[1].grade, grade.unknown",
        "an unknown level, pupils[1].level, level.unknown",
        "mixed scales: Đạt in a scored subject, pupils[1].subjects[0].semester1.midterm, mark.malformed",
        "mixed scales: a primary level in a scored subject, pupils[1].subjects[0].semester1.final, mark.malformed",
        "mixed scales: a score in a comment subject, pupils[1].subjects[9].semester1.final, mark.malformed",
        "a mark below zero, pupils[1].subjects[0].semester2.final, mark.out-of-range",
        "a score with two decimals, pupils[1].subjects[0].semester2.final, mark.too-precise",
        "a wrong retest, pupils[1].subjects[0].retest.mark, mark.malformed"
    })
    void pointsAtThePupilAndTheField(String what, String field, String code) throws Exception {
        var bad = secondary("binh", "8.0");
        var first = subject(bad, "VAN");
        switch (what) {
            case "an unknown subject" -> first.put("subjectCode", "KHTN");
            case "a duplicate subject" -> subject(bad, "TOAN").put("subjectCode", "VAN");
            case "a missing final mark" -> semester(first, "semester1").remove("final");
            case "a mark out of range" -> semester(first, "semester2").put("midterm", 11);
            case "too many regular marks" -> semester(first, "semester1").put("regular", List.of(8, 8, 8, 8, 8));
            case "mixed scales: Đạt in a scored subject" ->
                semester(first, "semester1").put("midterm", "PASS");
            case "mixed scales: a primary level in a scored subject" ->
                semester(first, "semester1").put("final", "T");
            case "mixed scales: a score in a comment subject" ->
                semester(subject(bad, "GDTC"), "semester1").put("final", 8);
            case "a mark below zero" -> semester(first, "semester2").put("final", "-0.5");
            case "a score with two decimals" -> semester(first, "semester2").put("final", "8.25");
            case "no conduct" -> bad.remove("conduct1");
            case "a grade of another level" -> bad.put("grade", 9);
            case "an unknown level" -> bad.put("level", "UNIVERSITY");
            default -> first.put("retest", Map.of("mark", "abc"));
        }
        evaluate(List.of(secondary("an", "8.0"), bad))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[*].field", contains(field)))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @Test
    void judgesByTheWantedRules() throws Exception {
        evaluate(Map.of("ruleSet", "TT99-2099", "pupils", List.of(secondary("an", "8.0"))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("pupils[0].ruleSet"))
                .andExpect(jsonPath("$.errors[0].code").value("rule-set.unknown"));
        evaluate(Map.of("schoolYear", "2021-2022", "pupils", List.of(secondary("an", "8.0"))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("rule-set.unknown"));
        evaluate(Map.of("schoolYear", "soon", "pupils", List.of(secondary("an", "8.0"))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("pupils[0].schoolYear"));
        evaluate(Map.of("ruleSet", "TT22-2021", "pupils", List.of(secondary("an", "8.0"))))
                .andExpect(status().isOk());
    }

    @Test
    void judgesContinuingEducationByItsOwnCircular() throws Exception {
        var learner = secondary("an", "8.0");
        learner.put("level", "CONTINUING_UPPER_SECONDARY");
        for (String code : List.of("VAN", "TOAN", "NN1", "SU")) {
            change(learner, code, "6.5");
        }
        change(learner, "GDTC", "FAIL");
        // five from 8.0 and none below 6.5; six would be missed by Thông tư 22/2021, and a failed comment subject
        // counts there
        var answer = evaluate(List.of(learner))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].ruleSet").value("TT43-2021"))
                .andExpect(jsonPath("$.results[0].learning.year").value("GOOD"))
                .andExpect(jsonPath("$.results[0].decision").value("PROMOTED"))
                .andExpect(jsonPath("$.results[0].awards", hasSize(0)));
        assertThat(explanation(answer, "learning.year").path("inputs").has("GDTC"))
                .isFalse();
        assertThat(explanation(answer, "decision").path("article").asString())
                .isEqualTo("Thông tư 43/2021/TT-BGDĐT, Điều 11");
        change(learner, "LI", "6.5");
        var fair = evaluate(List.of(learner))
                .andExpect(jsonPath("$.results[0].learning.year").value("FAIR"));
        assertThat(explanation(fair, "learning.year").path("text").path("vi").asString())
                .contains("chưa đối chiếu nguyên văn");
        evaluate(Map.of("ruleSet", "TT22-2021", "pupils", List.of(learner)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("rule-set.unknown"));
    }

    /** What the OpenAPI document shows is what comes back. */
    @Test
    void answersTheExampleAsTheExampleSays() throws Exception {
        String body = http.perform(post(PATH)
                        .param("explain", "false")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(EvaluationExamples.REQUEST)
                        .with(People.homeroom()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(JSON.readTree(body)).isEqualTo(JSON.readTree(EvaluationExamples.RESPONSE));
    }

    @Test
    void namesNoMoreFaultsThanAnybodyReads() throws Exception {
        var pupils =
                IntStream.range(0, 700).mapToObj(i -> secondary("p" + i, "11")).toList();
        evaluate(pupils)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors", hasSize(ProblemException.MOST_ERRORS)));
    }

    @Test
    void takesAThousandPupilsAndNotOneMore() throws Exception {
        var pupils = IntStream.range(0, 1001)
                .mapToObj(i -> secondary("p" + i, "8.0"))
                .toList();
        String thousand = JSON.writeValueAsString(Map.of("pupils", pupils.subList(0, 1000)));
        http.perform(post(PATH)
                        .param("explain", "false")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(thousand)
                        .with(People.homeroom()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results", hasSize(1000)))
                .andExpect(jsonPath("$.results[999].pupilId").value("p999"))
                .andExpect(jsonPath("$.results[0].explanations", hasSize(0)));
        evaluate(Map.of("pupils", pupils))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("pupils"));
        evaluate(Map.of("pupils", List.of())).andExpect(status().isUnprocessableContent());
    }

    @Test
    void needsAToken() throws Exception {
        http.perform(post(PATH).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnauthorized());
    }

    private ResultActions evaluate(List<Map<String, Object>> pupils) throws Exception {
        return evaluate(Map.of("pupils", pupils));
    }

    private ResultActions evaluate(Map<String, Object> body) throws Exception {
        return http.perform(post(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .with(People.homeroom()));
    }

    private static JsonNode explanation(ResultActions answer, String about) throws Exception {
        JsonNode body = JSON.readTree(
                answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        for (JsonNode one : body.path("results").get(0).path("explanations")) {
            if (one.path("about").asString().equals(about)) {
                return one;
            }
        }
        throw new AssertionError("nothing explains " + about);
    }

    /** A grade 10 pupil with the same score everywhere. */
    private Map<String, Object> secondary(String pupilId, String mark) {
        var subjects = new ArrayList<Map<String, Object>>();
        for (String code : School.UPPER) {
            boolean scored =
                    school.sheet(code).subject().kind() == vn.hocba.grading.regulation.domain.SubjectKind.SCORED;
            var subject = new LinkedHashMap<String, Object>();
            subject.put("subjectCode", code);
            subject.put("semester1", marks(code, scored ? mark : "PASS"));
            subject.put("semester2", marks(code, scored ? mark : "PASS"));
            subjects.add(subject);
        }
        var pupil = new LinkedHashMap<String, Object>();
        pupil.put("pupilId", pupilId);
        pupil.put("level", "UPPER_SECONDARY");
        pupil.put("grade", 10);
        pupil.put("subjects", subjects);
        pupil.put("conduct1", "GOOD");
        pupil.put("conduct2", "GOOD");
        pupil.put("absencesExcused", 1);
        pupil.put("absencesUnexcused", 0);
        return pupil;
    }

    private Map<String, Object> marks(String code, String mark) {
        var marks = new LinkedHashMap<String, Object>();
        marks.put(
                "regular",
                java.util.Collections.nCopies(school.sheet(code).subject().regularMarks(), mark));
        marks.put("midterm", mark);
        marks.put("final", mark);
        return marks;
    }

    private void change(Map<String, Object> pupil, String code, String mark) {
        subject(pupil, code).put("semester1", marks(code, mark));
        subject(pupil, code).put("semester2", marks(code, mark));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> subject(Map<String, Object> pupil, String code) {
        return ((List<Map<String, Object>>) pupil.get("subjects"))
                .stream()
                        .filter(one -> one.get("subjectCode").equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> semester(Map<String, Object> subject, String semester) {
        return (Map<String, Object>) subject.get(semester);
    }
}
