package vn.hocba.grading.curriculum.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.curriculum.application.ListSubjects;
import vn.hocba.grading.curriculum.application.ListSubjects.Listed;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** The subjects of a grade; no personal data, so everybody with a token may ask. */
@RestController
@Tag(name = "curriculum", description = "Môn học theo Chương trình giáo dục phổ thông 2018 và mã môn học của ngành")
class SubjectController {

    private final ListSubjects list;

    SubjectController(ListSubjects list) {
        this.list = list;
    }

    @GetMapping("/api/grading/v1/subjects")
    @Operation(summary = "The subjects of a grade, how each is assessed, and the sector's code where one is configured")
    SubjectsResponse subjects(@RequestParam SchoolLevel level, @RequestParam @Min(1) @Max(12) int grade) {
        return new SubjectsResponse(
                level.name(),
                grade,
                list.of(level, grade).stream().map(SubjectResponse::of).toList());
    }

    record SubjectsResponse(String level, int grade, List<SubjectResponse> subjects) {}

    /**
     * One subject.
     *
     * @param regularMarks in each semester, without the topic cluster's
     * @param topicCluster whether a pupil may have the check of a topic cluster as one more regular mark
     * @param test whether a primary subject has a test with a mark
     * @param sectorCode left out as long as none is configured
     */
    record SubjectResponse(
            String subjectCode,
            String kind,
            int regularMarks,
            boolean topicCluster,
            boolean test,
            @Nullable String sectorCode) {

        static SubjectResponse of(Listed listed) {
            var subject = listed.subject();
            return new SubjectResponse(
                    subject.code(),
                    subject.kind().name(),
                    subject.regularMarks(),
                    subject.topicCluster(),
                    subject.test(),
                    listed.sectorCode().orElse(null));
        }
    }
}
