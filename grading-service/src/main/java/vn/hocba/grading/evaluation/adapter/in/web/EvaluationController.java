package vn.hocba.grading.evaluation.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.evaluation.application.EvaluateYears;
import vn.hocba.grading.evaluation.application.EvaluateYears.Evaluated;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.FieldProblem;
import vn.hocba.kit.problem.ProblemException;

/** Judges marks that somebody sends, with reasons; nothing is looked up and nothing is kept. */
@RestController
@Tag(name = "evaluations", description = "Tính kết quả và giải thích theo quy định, không lưu dữ liệu")
class EvaluationController {

    private final EvaluateYears evaluate;

    EvaluationController(EvaluateYears evaluate) {
        this.evaluate = evaluate;
    }

    @PostMapping("/api/grading/v1/evaluations")
    @Operation(
            summary = "Averages, levels, decisions and titles of up to 1,000 pupils, each with its article and reason")
    EvaluationResponse evaluate(
            @RequestParam(defaultValue = "true") boolean explain, @Valid @RequestBody EvaluationRequest request) {
        return switch (evaluate.handle(request.toEntries(), explain)) {
            case Evaluated.All(var judged) -> EvaluationResponse.of(judged);
            case Evaluated.Refused(var faults) ->
                throw new ProblemException(CommonProblem.VALIDATION_FAILED, problems(faults));
        };
    }

    private static List<FieldProblem> problems(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FieldProblem(
                        fault.field(),
                        fault.fault().code(),
                        fault.fault().vi(),
                        fault.fault().en()))
                .toList();
    }
}
