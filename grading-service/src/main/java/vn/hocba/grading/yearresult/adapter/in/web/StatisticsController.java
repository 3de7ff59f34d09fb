package vn.hocba.grading.yearresult.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.yearresult.application.CountSchool;
import vn.hocba.grading.yearresult.application.CountSchool.Figures;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** How far a school is with its year. */
@RestController
@Tag(name = "statistics", description = "Số lớp đã khóa sổ, đã phê duyệt và số kết quả cả năm của trường")
class StatisticsController {

    private final CountSchool count;

    StatisticsController(CountSchool count) {
        this.count = count;
    }

    @GetMapping("/api/grading/v1/statistics")
    @Operation(summary = "The school's classes, those closed, those approved, and final year results")
    StatisticsResponse statistics(@RequestParam @NotBlank @Size(max = 20) String schoolCode, Caller caller) {
        Figures figures =
                count.handle(schoolCode, caller).orElseThrow(() -> new ProblemException(CommonProblem.FORBIDDEN));
        return new StatisticsResponse(
                schoolCode, figures.classes(), figures.closed(), figures.approved(), figures.yearResults());
    }

    /** @param closed classes that are closed or, after that, approved */
    record StatisticsResponse(String schoolCode, long classes, long closed, long approved, long yearResults) {}
}
